import { isOverdue, type StampedLimit } from '@guanjia/domain';
import type { TicketState } from './ticket-moves.rules.ts';
import type { Ticket, Urgency } from './ticket.rules.ts';

/** The standard that limits the dispatch; before triage a ticket counts as routine. @source CS-015 · assumption */
export const dispatchStandard = (urgency: Urgency | null): string => `ticket.dispatch.${(urgency ?? 'ROUTINE').toLowerCase()}`;

/** The standard that limits the repair; works have none. @source ENG-020 */
export const finishStandard = (urgency: Urgency | null): string | null =>
  (urgency === null || urgency === 'WORKS' ? null : `repair.limits.${urgency.toLowerCase()}.finish`);

/** Until it is dispatched a ticket's dispatch limit runs, and the finish limit after. @source CS-015 */
export const isAwaitingDispatch = ({ state }: Pick<Ticket, 'state'>): boolean => state === 'NEW' || state === 'TRIAGED';

/** The limit that runs; null where none is set. @source CS-015 */
export const runningLimit = (ticket: Pick<Ticket, 'state' | 'dispatchLimit' | 'finishLimit'>): StampedLimit | null =>
  (isAwaitingDispatch(ticket) ? ticket.dispatchLimit : ticket.finishLimit);

/** Nothing is left to be done at the place itself. */
export const FINISHED: readonly TicketState[] = ['COMPLETED', 'CALLBACK_PENDING', 'CLOSED', 'CANCELLED'];

/** Is an unfinished ticket past its limit: the dispatch limit until it is dispatched, the finish limit after? @source CS-015 K13 */
export const isTicketOverdue = ({ state, dueAt }: Pick<Ticket, 'state' | 'dueAt'>, now: Date): boolean =>
  !FINISHED.includes(state) && dueAt !== null && isOverdue(new Date(dueAt), now);
