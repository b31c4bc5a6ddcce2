import { moves, STAY } from '@guanjia/domain';

const UNDER_WORK = ['DISPATCHED', 'ASSIGNED', 'IN_PROGRESS', 'BLOCKED', 'REOPENED'] as const;

/** A ticket's life. While orders are out, its state is what they say together: see `stateOfWork`.
 *  @source lifecycles 3.1 Ticket · CS-013 CS-014 CS-016 CS-017 CS-018 CS-019 */
export const ticketMoves = moves({
  states: [
    'NEW', 'TRIAGED', 'DISPATCHED', 'ASSIGNED', 'IN_PROGRESS', 'BLOCKED', 'COMPLETED', 'CALLBACK_PENDING', 'REOPENED',
    'CLOSED', 'CANCELLED',
  ],
  initial: 'NEW',
  final: ['CLOSED', 'CANCELLED'],
  moves: {
    triageTicket: { from: ['NEW', 'TRIAGED'], to: 'TRIAGED' },
    dispatchTicket: { from: ['TRIAGED'], to: 'DISPATCHED' },
    assignHelpers: { from: UNDER_WORK, to: STAY },
    // Engineering may take a completed order back to work by its own check, so completed tickets move too.
    recordProgress: {
      from: ['TRIAGED', ...UNDER_WORK, 'COMPLETED', 'CALLBACK_PENDING'],
      to: ['TRIAGED', ...UNDER_WORK, 'COMPLETED', 'CALLBACK_PENDING'],
    },
    awaitCallback: { from: ['COMPLETED'], to: 'CALLBACK_PENDING' },
    feedbackTicketResult: { from: ['COMPLETED', 'CALLBACK_PENDING', 'CLOSED'], to: STAY },
    confirmTicketOnSite: { from: ['COMPLETED', 'CALLBACK_PENDING'], to: ['COMPLETED', 'CALLBACK_PENDING', 'CLOSED'] },
    closeTicket: { from: ['COMPLETED', 'CALLBACK_PENDING'], to: 'CLOSED' },
    reopenTicket: { from: ['COMPLETED', 'CALLBACK_PENDING'], to: 'REOPENED' },
    cancelTicket: { from: ['NEW', 'TRIAGED'], to: 'CANCELLED' },
    recomputeLimits: { from: ['NEW', 'TRIAGED', ...UNDER_WORK], to: STAY },
    assignOfficer: { from: ['NEW', 'TRIAGED', ...UNDER_WORK, 'COMPLETED', 'CALLBACK_PENDING'], to: STAY },
    addTicketNote: { from: ['NEW', 'TRIAGED', ...UNDER_WORK, 'COMPLETED', 'CALLBACK_PENDING'], to: STAY },
  },
});

export type TicketState = (typeof ticketMoves.states)[number];

