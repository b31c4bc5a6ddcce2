import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aRenovation } from '../application/application.fixture.ts';
import { badgeMoves, decideBadge, isBadgeValid, isUnbadged, type BadgeCommand, type RenovationBadge } from './badge.rules.ts';

const decide = (command: BadgeCommand, badge: RenovationBadge | null) => decideBadge(command, badge, { now: at('02:00'), actorId: idOf(33) });
const given = givenFor(decide);
const works = aRenovation({ state: 'APPROVED' });
const worker = { id: idOf(60), estateId: idOf(3), number: 'ZXZ-2026-000031', workerName: '王师傅', idDigest: 'x' };
const issue = (patch: object = {}): BadgeCommand => ({ type: 'issueRenovationBadge', ...worker, works, validTo: null, ...patch });
const issued: RenovationBadge = { ...(decide(issue(), null).state as RenovationBadge) };

everyMove(badgeMoves, (type, state) => decide({ type, reason: '离场' }, { ...issued, state }), { field: 'state' });

it('is numbered, for the unit and the dates of approved works, and its event names nobody (CS-129)', () => {
  const { events } = given(null).when(issue()).thenState({ unitId: works.unitId, validFrom: '2026-03-01', validTo: '2026-05-31', state: 'ISSUED' }).decision();
  expect(events.map(({ aggregateId, data }) => [aggregateId, data])).toEqual([
    [works.id, { badgeId: idOf(60), number: 'ZXZ-2026-000031', unitId: works.unitId, validFrom: '2026-03-01', validTo: '2026-05-31' }],
  ]);
  given(null).when(issue({ validTo: '2026-06-01' })).thenRefused('RENOVATION_PERIOD_INVALID', 'validTo');
  given(null).when(issue({ validTo: '2026-03-01' })).thenRefused('RENOVATION_PERIOD_INVALID', 'validTo');
  for (const state of ['DRAFT', 'REVIEWED', 'COMPLETED', 'ACCEPTED'] as const) given(null).when(issue({ works: aRenovation({ state }) })).thenRefused('WRONG_STATE');
});

it.each([
  ['2026-02-28', 'ISSUED', 'STARTED', false], ['2026-03-01', 'ISSUED', 'STARTED', true], ['2026-05-31', 'ISSUED', 'COMPLETED', true],
  ['2026-06-01', 'ISSUED', 'STARTED', false], ['2026-03-02', 'REVOKED', 'STARTED', false], ['2026-03-02', 'ISSUED', 'EXPIRED', false],
] as const)('on %s a badge that is %s, of works that are %s, opens the gate: %s (CS-129)', (today, state, of, isValid) => {
  expect(isBadgeValid({ ...issued, state }, { state: of }, today)).toBe(isValid);
});

it('an entry to a site without a valid badge is flagged, and so is one with a badge that opens nothing (CS-129)', () => {
  const badge = { id: idOf(60), unitId: idOf(5) };
  expect(isUnbadged({ badge, isSite: true }, 'ZXZ-2026-000031')).toBe(false);
  expect(isUnbadged({ badge: null, isSite: true }, null)).toBe(true);
  expect(isUnbadged({ badge: null, isSite: false }, 'ZXZ-2026-000099')).toBe(true);
  expect(isUnbadged({ badge: null, isSite: false }, null)).toBe(false);
});
