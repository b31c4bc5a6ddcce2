import { isOverdue, type Context, type StampedLimit } from '@guanjia/domain';
import { callTask, DEADLINES, lateAlert } from './callback.events.ts';
import type { Callback, CallbackDecision } from './callback.rules.ts';

export interface RecomputeLimits {
  type: 'recomputeLimits';
  /** the limit of the callback, by the calendar as it is now known */
  limit: StampedLimit;
}

/** A year was published: the provisional due time becomes what it should have been. The task and the deadline follow where it
 *  moved; what is due later than now is not overdue.
 *  @source PLAT-010 */
export function recomputed({ limit }: RecomputeLimits, callback: Callback, context: Context): CallbackDecision {
  const dueAt = new Date(limit.dueAt);
  const patch = { limit, dueAt, isDueProvisional: limit.isProvisional, isOverdue: callback.isOverdue && isOverdue(dueAt, context.now) };
  if (limit.dueAt === callback.limit.dueAt) return { state: patch, events: [] };
  const next = { ...callback, ...patch };
  const isTakenBack = callback.isOverdue && !patch.isOverdue;
  return {
    state: patch,
    events: [callTask('changed', next, context), ...(isTakenBack ? [lateAlert('closed', next, context)] : [])],
    deadlines: [{ kind: DEADLINES.due, ref: callback.id, dueAt }],
  };
}
