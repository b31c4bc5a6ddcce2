import { describe, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aParticipation } from '../activities.fixture.ts';
import type { ActivityState } from '../activity/activity-moves.rules.ts';
import { decideParticipation, type JoinActivity, type Participation } from './participation.rules.ts';

const given = givenFor((command: JoinActivity, known: Participation | null) => decideParticipation(command, known, { now: at('02:00'), actorId: idOf(33) }));
const joining = (type: JoinActivity['type'], state: ActivityState, persons = 2): JoinActivity =>
  ({ type, id: idOf(73), estateId: idOf(3), activityId: idOf(72), householdId: idOf(6), persons, activity: { state } });

describe('a household', () => {
  it.each(['PLANNED', 'APPROVED', 'PREPARED', 'HELD', 'COMPLETED', 'EVALUATED', 'CANCELLED'] as const)('signs up until it begins and checks in while it is held: %s (CS-138)', (state) => {
    const signUp = given(null).when(joining('signUpActivity', state));
    const checkIn = given(null).when(joining('checkInActivity', state));
    if (state === 'APPROVED' || state === 'PREPARED') signUp.thenState({ signedUpAt: at('02:00'), signedUpBy: idOf(33), attendedAt: null });
    else signUp.thenRefused('WRONG_STATE');
    if (state === 'HELD') checkIn.thenState({ signedUpAt: null, attendedAt: at('02:00'), checkedInBy: idOf(33) });
    else checkIn.thenRefused('WRONG_STATE');
  });

  it('counts once, however often it is entered (CS-138, K78)', () => {
    given(aParticipation()).when(joining('signUpActivity', 'APPROVED')).thenRefused('SIGNED_UP_ALREADY', 'householdId');
    given(aParticipation()).when(joining('checkInActivity', 'HELD', 3)).thenState({ signedUpAt: at('01:00'), attendedAt: at('02:00'), persons: 3 });
    given(aParticipation({ attendedAt: at('01:50') })).when(joining('checkInActivity', 'HELD')).thenRefused('CHECKED_IN_ALREADY', 'householdId');
    given(null).when(joining('signUpActivity', 'APPROVED', 0)).thenRefused('INVALID_INPUT', 'persons');
  });
});
