import { describe, expect, it } from '@jest/globals';
import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aCallback } from './callback.fixture.ts';
import { decideCallback } from './callback.rules.ts';

const guessed = aLimit({ standard: 'ticket.callback', dayKind: 'BC', dueAt: '2027-01-04T16:00:00.000Z', isProvisional: true });
const later = { ...guessed, dueAt: '2027-01-06T16:00:00.000Z', isProvisional: false };
const callback = aCallback({ limit: guessed, dueAt: new Date(guessed.dueAt), isDueProvisional: true });
const recompute = (limit: typeof later, { now = at('04:00'), isOverdue = false } = {}) =>
  decideCallback({ type: 'recomputeLimits', limit }, { ...callback, isOverdue }, { now, actorId: idOf(33) });

describe('a published year (PLAT-010)', () => {
  it('moves the due time of a callback with its deadline and its task, and makes it firm', () => {
    const { state, events, deadlines } = recompute(later);
    expect(state).toEqual({ limit: later, dueAt: new Date(later.dueAt), isDueProvisional: false, isOverdue: false });
    expect(events).toMatchObject([{ type: 'customer-service.task.changed.v1', data: { kind: 'CALLBACK', dueAt: later.dueAt } }]);
    expect(deadlines).toEqual([{ kind: 'callback.due', ref: callback.id, dueAt: new Date(later.dueAt) }]);
  });

  it('only makes it firm where the guess was right', () => {
    const decision = recompute({ ...guessed, isProvisional: false });
    expect(decision).toMatchObject({ state: { dueAt: callback.dueAt, isDueProvisional: false }, events: [] });
    expect(decision.deadlines).toBeUndefined();
  });

  it('takes back that it was overdue, with the alert, where it is due later than now', () => {
    const early = recompute(later, { isOverdue: true, now: new Date('2027-01-05T02:00:00Z') });
    expect(early.state.isOverdue).toBe(false);
    expect(early.events.map(({ data }) => (data as { kind: string }).kind)).toEqual(['CALLBACK', 'ALERT']);
    expect(recompute(later, { isOverdue: true, now: new Date('2027-01-08T02:00:00Z') }).state.isOverdue).toBe(true);
  });
});
