import type { Context, StampedLimit } from '@guanjia/domain';
import { dispatchTask } from './ticket.events.ts';
import { dueBy } from './ticket-intake.rules.ts';
import { isAwaitingDispatch, runningLimit } from './ticket-limits.rules.ts';
import type { Ticket, TicketDecision } from './ticket.rules.ts';

export interface RecomputeLimits {
  type: 'recomputeLimits';
  /** the limit that runs, by the calendar as it is now known */
  limit: StampedLimit;
}

/** A year was published: the provisional due time becomes what it should have been. Whoever must dispatch is told where that
 *  moved.
 *  @source PLAT-010 */
export function recomputed({ limit }: RecomputeLimits, ticket: Ticket, context: Context): TicketDecision {
  const isAwaiting = isAwaitingDispatch(ticket);
  const isMoved = limit.dueAt !== runningLimit(ticket)?.dueAt;
  const patch = { ...(isAwaiting ? { dispatchLimit: limit } : { finishLimit: limit }), ...dueBy(limit) };
  const events = isAwaiting && isMoved ? [dispatchTask('changed', { ...ticket, ...patch }, context)] : [];
  return { state: patch, events, timeline: [] };
}
