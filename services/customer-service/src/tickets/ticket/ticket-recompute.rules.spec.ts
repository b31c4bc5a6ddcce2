import { describe, expect, it } from '@jest/globals';
import { aLimit, at, aTicket, idOf } from './ticket.fixture.ts';
import { decideTicket, type Ticket } from './ticket.rules.ts';

const context = { now: at('04:00'), actorId: idOf(33) };
const guessed = aLimit({ dayKind: 'BC', dueAt: '2027-01-05T16:00:00.000Z', isProvisional: true });
const later = { ...guessed, dueAt: '2027-01-07T16:00:00.000Z', isProvisional: false };
const due = { dueAt: new Date(guessed.dueAt), isDueProvisional: true };
const recompute = (ticket: Ticket, limit: typeof later) => decideTicket({ type: 'recomputeLimits', limit }, ticket, context);

describe('a published year (PLAT-010)', () => {
  it('moves the finish limit of a dispatched ticket and makes it firm', () => {
    expect(recompute(aTicket({ state: 'IN_PROGRESS', finishLimit: guessed, ...due }), later)).toEqual({
      state: { finishLimit: later, dueAt: new Date(later.dueAt), isDueProvisional: false }, events: [], timeline: [],
    });
  });

  it('moves the dispatch limit of one that waits for dispatch, and tells whoever must dispatch it', () => {
    const { state, events } = recompute(aTicket({ state: 'TRIAGED', dispatchLimit: guessed, ...due }), later);
    expect(state).toEqual({ dispatchLimit: later, dueAt: new Date(later.dueAt), isDueProvisional: false });
    expect(events).toMatchObject([{ type: 'customer-service.task.changed.v1', data: { kind: 'TICKET_DISPATCH', dueAt: later.dueAt } }]);
  });

  it('tells nobody where the guess was right', () => {
    const { state, events } = recompute(aTicket({ state: 'TRIAGED', dispatchLimit: guessed, ...due }), { ...guessed, isProvisional: false });
    expect(state).toMatchObject({ dueAt: due.dueAt, isDueProvisional: false });
    expect(events).toEqual([]);
  });
});
