import { expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideVacancy, isToReport } from './post-vacancy.rules.ts';

it.each([
  [0, false, 'REPORT'], [0, true, null], [1, true, 'FILL'], [2, false, null],
] as const)('with %i posts filled, reported %s: %s (CS-154)', (filledPosts, isReported, step) => {
  expect(isToReport({ filledPosts, isReported })).toBe(step);
});

it('a vacancy is reported to the region, until somebody holds a post (CS-154)', () => {
  const { state, events } = decideVacancy({ type: 'reportVacancy', id: idOf(94), estateId: idOf(3) }, null, { now: at('02:00') });
  expect(state).toEqual({ id: idOf(94), estateId: idOf(3), reportedAt: at('02:00'), filledAt: null });
  expect(events).toMatchObject([{ type: 'customer-service.task.opened.v1', data: { kind: 'CS_POST_VACANT', role: 'RM', subjectType: 'ESTATE', subjectId: idOf(3) } }]);
  const filled = decideVacancy({ type: 'fillVacancy' }, { id: idOf(94), estateId: idOf(3), reportedAt: at('02:00'), filledAt: null }, { now: at('03:00') });
  expect(filled.state).toEqual({ filledAt: at('03:00') });
  expect(filled.events).toMatchObject([{ type: 'customer-service.task.closed.v1', data: { role: 'RM' } }]);
});
