import { isOverdue } from '@guanjia/domain';
import { isUnfinished, type WorkOrder } from './lifecycle.rules.ts';

/** What another service owns, by id. */
export const referenceTo = (id: string | null): { id: string } | null => (id === null ? null : { id });

/** As `isOverdueSql` says. @source ENG-020 */
export function isOverdueAt(order: WorkOrder, now: Date): boolean {
  const hasPassed = (limit: Date | null): boolean => limit !== null && isOverdue(new Date(limit), now);
  return isUnfinished(order) && ((!order.respondedAt && hasPassed(order.respondBy)) || (!order.finishedAt && hasPassed(order.finishBy)));
}

export function blockOf({ blockReasonCode, blockNote, coordinatorId, nextAt }: WorkOrder): object | null {
  return blockReasonCode === null ? null : { reasonCode: blockReasonCode, note: blockNote, coordinator: referenceTo(coordinatorId), nextAt };
}

/** Equipment alone has approvals. @source ENG-024 */
export function repairApprovalOf(order: WorkOrder): object | null {
  if (order.equipmentId === null) return null;
  return {
    ...order, state: order.approvalState, limitFen: order.approvalLimitFen, decideBy: order.approvalDueBy,
    requester: referenceTo(order.requesterId), reviewer: referenceTo(order.reviewerId), decider: referenceTo(order.deciderId),
  };
}

export const slipOf = (order: WorkOrder): WorkOrder | null => (order.outcome === null ? null : order);
