import { recounted, type BusinessCalendar, type Decision, type StampedLimit } from '@guanjia/domain';
import type { Limit } from './aftercare.rules.ts';
import { settled } from './follow-up.policy.ts';
import { workOrderMoves, type WorkOrder } from './lifecycle.rules.ts';

export type FreshLimits = Partial<Record<Limit, StampedLimit>>;

type Limited = Pick<WorkOrder, 'limitStamps' | 'finishedAt' | 'approvalDueBy'>;

/** The provisional limits that the calendar as it is now known makes firm or moves. The first pass is judged by what held
 *  when it ended, and a request that nobody waits for has no limit.
 *  @source PLAT-010 */
export function freshLimits({ limitStamps, finishedAt, approvalDueBy }: Limited, calendar: BusinessCalendar): FreshLimits {
  const governs: Record<Limit, boolean> = { RESPOND: finishedAt === null, FINISH: finishedAt === null, APPROVAL: approvalDueBy !== null };
  const fresh: FreshLimits = {};
  for (const [limit, stamp] of Object.entries(limitStamps) as [Limit, StampedLimit][]) {
    const counted = governs[limit] ? recounted(stamp, calendar) : null;
    if (counted) fresh[limit] = counted;
  }
  return fresh;
}

/** A year was published: provisional due times become what they should have been. Deadlines and tasks follow where a due
 *  time moved; a limit counted as missed that has yet to come is not missed.
 *  @source PLAT-010 */
export function recomputeLimits(fresh: FreshLimits, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('recomputeLimits', order.state);
  const limitStamps = { ...order.limitStamps, ...fresh };
  const { RESPOND, FINISH, APPROVAL } = fresh;
  const patch: Partial<WorkOrder> = {
    limitStamps, isProvisional: [limitStamps.RESPOND, limitStamps.FINISH].some((stamp) => stamp?.isProvisional),
    ...(RESPOND && { respondBy: dueOf(RESPOND), respondMissedAt: stillMissed(order.respondMissedAt, RESPOND, now) }),
    ...(FINISH && { finishBy: dueOf(FINISH), finishMissedAt: stillMissed(order.finishMissedAt, FINISH, now) }),
    ...(APPROVAL && { approvalDueBy: dueOf(APPROVAL), approvalMissedAt: stillMissed(order.approvalMissedAt, APPROVAL, now) }),
  };
  return settled(order, patch, [], now);
}

const dueOf = ({ dueAt }: StampedLimit): Date => new Date(dueAt);

const stillMissed = (missedAt: Date | null, stamp: StampedLimit, now: Date): Date | null => (dueOf(stamp) >= now ? null : missedAt);
