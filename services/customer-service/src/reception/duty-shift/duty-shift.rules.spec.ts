import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideDutyShift, dutyShiftMoves, type DutyShift, type DutyShiftCommand } from './duty-shift.rules.ts';

const decide = (command: DutyShiftCommand, shift: DutyShift | null) => decideDutyShift(command, shift, { now: at('02:00') });
const given = givenFor(decide);
const planned = { id: idOf(54), estateId: idOf(3), post: 'FRONT_DESK', employeeId: idOf(33), startAt: at('03:00'), endAt: at('12:00') } as const;
const aShift: DutyShift = { ...planned, state: 'PLANNED', withdrawnAt: null, withdrawReason: null };
const plan = { type: 'createDutyShift', ...planned, others: [] } as const;

everyMove(dutyShiftMoves, (type, state) => decide({ type, reason: 'REPLANNED' }, { ...aShift, state }), { field: 'state' });

describe('a duty shift', () => {
  it('is planned for one person, from now on (CS-001)', () => {
    given(null).when(plan).thenState(aShift).thenEvents([]);
    given(null).when({ ...plan, startAt: at('01:00') }).thenState({ state: 'PLANNED' });
    given(null).when({ ...plan, startAt: at('00:30'), endAt: at('02:00') }).thenRefused('TIME_PAST', 'endAt');
  });

  it('ends after it starts and lasts a day at most (CS-001)', () => {
    given(null).when({ ...plan, endAt: at('03:00') }).thenRefused('SHIFT_PERIOD_INVALID', 'endAt');
    given(null).when({ ...plan, endAt: new Date('2026-03-03T03:00:00Z') }).thenState({ state: 'PLANNED' });
    given(null).when({ ...plan, endAt: new Date('2026-03-03T03:01:00Z') }).thenRefused('SHIFT_PERIOD_INVALID', 'endAt');
  });

  it('follows another, and never overlaps it (CS-001)', () => {
    given(null).when({ ...plan, others: [{ startAt: at('00:00'), endAt: at('03:00') }] }).thenState({ state: 'PLANNED' });
    given(null).when({ ...plan, others: [{ startAt: at('00:00'), endAt: at('03:01') }] }).thenRefused('SHIFT_OVERLAPS', 'startAt');
  });
});
