import type { Context, StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { liveAssignments } from './assignment.rules.ts';
import { events, overrideOver } from './ticket.events.ts';
import { dueBy, entry } from './ticket-intake.rules.ts';
import type { Ticket, TicketChannel, TicketDecision, Verification } from './ticket.rules.ts';

/** How the callback of the latest completion ended, where it ended in a way that lets the ticket close: SATISFIED, or the
 *  matter was ended by OD (unreached) or PM (unresolved). */
export interface CallbackConfirmation {
  by: string;
  at: Date;
}

export type CompletionCommand =
  | { type: 'awaitCallback' }
  | { type: 'feedbackTicketResult'; channel: TicketChannel; at: Date }
  | { type: 'confirmTicketOnSite' }
  | { type: 'closeTicket'; callback: CallbackConfirmation | null }
  | { type: 'reopenTicket'; reasonCode: string; note: string | null; finishLimit: StampedLimit | null };

type Of<T extends CompletionCommand['type']> = Extract<CompletionCommand, { type: T }>;

/** The callback of this completion is open. @source CS-032 */
export function awaited(ticket: Ticket, context: Context): TicketDecision {
  const next = { ...ticket, state: 'CALLBACK_PENDING' as const };
  return {
    state: { state: next.state },
    events: [events.progressed(next, context, { from: ticket.state, workOrderId: null })],
    timeline: [entry(ticket.state, next.state)],
  };
}

/** The reporter was told the result. @throws TIME_ORDER before the completion or in the future   @source CS-017 */
export function fedBack({ channel, at }: Of<'feedbackTicketResult'>, ticket: Ticket, context: Context): TicketDecision {
  if (at > context.now || at < ticket.completedAt!) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const patch = { resultFeedbackAt: at, resultFeedbackChannel: channel };
  return {
    state: patch,
    events: [events.resultFedBack({ ...ticket, ...patch }, context)],
    timeline: [{ ...entry(ticket.state, ticket.state), reasonCode: 'RESULT_FED_BACK' }],
  };
}

/** Somebody saw the result at the place. Where staff reported the matter, that closes it: there is no callback.
 *  @source CS-018 CS-032 */
export function confirmed(ticket: Ticket, context: Context): TicketDecision {
  const verification = { mode: 'ON_SITE' as const, by: context.actorId, at: context.now.toISOString(), completionNo: ticket.completionNo };
  if (ticket.reporterType === 'STAFF') return closedBy(verification, ticket, context);
  return {
    state: { verification }, events: [],
    timeline: [{ ...entry(ticket.state, ticket.state), reasonCode: 'CONFIRMED_ON_SITE' }],
  };
}

/** @throws CONFIRMATION_MISSING   @source CS-018 */
export function closed({ callback }: Of<'closeTicket'>, ticket: Ticket, context: Context): TicketDecision {
  const { completionNo, verification: known } = ticket;
  if (known?.completionNo === completionNo) return closedBy(known, ticket, context);
  if (!callback) throw customerServiceErrors.error('CONFIRMATION_MISSING');
  return closedBy({ mode: 'CALLBACK', by: callback.by, at: callback.at.toISOString(), completionNo }, ticket, context);
}

function closedBy(verification: Verification, ticket: Ticket, context: Context): TicketDecision {
  const patch = { verification, closedAt: context.now, state: 'CLOSED' as const };
  return {
    state: patch,
    events: [events.closed({ ...ticket, ...patch }, context), ...overrideOver(ticket, context)],
    timeline: [entry(ticket.state, 'CLOSED')],
  };
}

const doneAgain = { state: 'OPEN', completedAt: null, overdueLimit: null } as const;

/** The quality was not confirmed: the same parts are done again, within a new finish limit; charges stay as they are.
 *  @source CS-019 */
export function reopened({ reasonCode, note, finishLimit }: Of<'reopenTicket'>, ticket: Ticket, context: Context): TicketDecision {
  const assignments = ticket.assignments.map((part) => (part.state === 'CANCELLED' ? part : { ...part, ...doneAgain }));
  const patch = {
    assignments, finishLimit, ...dueBy(finishLimit), verification: null, resultFeedbackAt: null, resultFeedbackChannel: null,
    reopenCount: ticket.reopenCount + 1, state: 'REOPENED' as const,
  };
  return {
    state: patch,
    events: [
      events.reopened({ ...ticket, ...patch }, context, reasonCode),
      // What was done in the night has no order that could be reopened: it gets its first one now.
      ...liveAssignments(assignments).filter(({ workOrderId }) => workOrderId === null).map((part) => events.dispatched({ ...ticket, ...patch }, context, part)),
    ],
    timeline: [{ ...entry(ticket.state, 'REOPENED'), reasonCode, note }],
  };
}
