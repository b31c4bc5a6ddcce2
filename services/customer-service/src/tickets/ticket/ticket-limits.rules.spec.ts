import { describe, expect, it } from '@jest/globals';
import { at, aTicket } from './ticket.fixture.ts';
import { dispatchStandard, finishStandard, isTicketOverdue } from './ticket-limits.rules.ts';

describe('the limits of a ticket (CS-015)', () => {
  it('go by urgency, routine before triage, and works have no finish limit', () => {
    expect([null, 'URGENT', 'ROUTINE', 'WORKS'].map((urgency) => dispatchStandard(urgency as never))).toEqual(
      ['ticket.dispatch.routine', 'ticket.dispatch.urgent', 'ticket.dispatch.routine', 'ticket.dispatch.works']);
    expect([null, 'URGENT', 'ROUTINE', 'WORKS'].map((urgency) => finishStandard(urgency as never))).toEqual(
      [null, 'repair.limits.urgent.finish', 'repair.limits.routine.finish', null]);
  });

  it('count to the last instant, and for unfinished tickets alone', () => {
    expect(isTicketOverdue(aTicket(), at('02:00'))).toBe(false);
    expect(isTicketOverdue(aTicket(), at('02:01'))).toBe(true);
    expect(isTicketOverdue(aTicket({ state: 'COMPLETED' }), at('02:01'))).toBe(false);
  });
});
