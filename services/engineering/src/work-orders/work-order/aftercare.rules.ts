import { workOrderCancelled, workOrderClosed, workOrderOverdue, workOrderReworked, workOrderVerified } from '@guanjia/contracts';
import type { Decision } from '@guanjia/domain';
import { engineeringErrors } from '../../engineering.errors.ts';
import { isApprovalKept, type Reason } from '../repair-approval/repair-approval.rules.ts';
import { settled } from './follow-up.policy.ts';
import { unapproved, workOrderMoves, type WorkOrder } from './lifecycle.rules.ts';

/** Somebody else looks at the work and finds it good; rework is accepted by that.
 *  @throws VERIFIER_DID_THE_WORK
 *  @source ENG-030 lifecycles 3.2 */
export function verifyWorkOrder(by: string, order: WorkOrder, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('verifyWorkOrder', order.state);
  if (by === order.assigneeId || by === order.completedBy) throw engineeringErrors.error('VERIFIER_DID_THE_WORK');
  const reworks = order.reworks.map((rework) => ({ ...rework, acceptedAt: rework.acceptedAt ?? now.toISOString() }));
  const event = workOrderVerified.draft({ ...stamp(order, now), data: { verifiedBy: by } });
  return settled(order, { state, verifiedBy: by, verifiedAt: now, reworks }, [event], now);
}

/** The quality failed: the same hands do it again, and nobody pays for it. Costs of the new pass need an approval of their own.
 *  @source ENG-021 ENG-030 CS-019 */
export function reworkWorkOrder({ reasonCode, note }: Reason, order: WorkOrder, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('reworkWorkOrder', order.state);
  const reworkNo = order.reworkNo + 1;
  const rework = { no: reworkNo, causeCode: reasonCode, note, at: now.toISOString(), acceptedAt: null, ...(reworkNo === 1 && { isApprovalKept: isApprovalKept(order) }) };
  const event = workOrderReworked.draft({ ...stamp(order, now), data: { ...ticketOf(order), reworkNo } });
  const patch: Partial<WorkOrder> = {
    ...unapproved, madeSafeAt: order.madeSafeAt, state, reworkNo, reworks: [...order.reworks, rework], verifiedBy: null, verifiedAt: null, isTicketClosed: false,
  };
  return settled(order, patch, [event], now);
}

/** The reporter is content: the order may be closed. @source ENG-030 CS-018 */
export function noteTicketClosed(order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('noteTicketClosed', order.state);
  return settled(order, { isTicketClosed: true }, [], now);
}

/** A ticket that is open may yet send the work back, so its order stays open too.
 *  @throws TICKET_STILL_OPEN
 *  @source lifecycles 3.2 · the ticket's part is our assumption */
export function closeWorkOrder(order: WorkOrder, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('closeWorkOrder', order.state);
  if (order.ticketId !== null && !order.isTicketClosed) throw engineeringErrors.error('TICKET_STILL_OPEN');
  return settled(order, { state, closedAt: now }, [workOrderClosed.draft({ ...stamp(order, now), data: ticketOf(order) })], now);
}

/** Before anybody has begun; its ticket waits for a new dispatch.
 *  @throws WORK_HAS_BEGUN
 *  @source ENG-019 */
export function cancelWorkOrder({ reasonCode, note }: Reason, order: WorkOrder, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('cancelWorkOrder', order.state);
  if (order.respondedAt !== null) throw engineeringErrors.error('WORK_HAS_BEGUN');
  const event = workOrderCancelled.draft({ ...stamp(order, now), data: { ...ticketOf(order), reasonCode } });
  return settled(order, { state, cancelReasonCode: reasonCode, cancelNote: note, approvalState: null, approvalDueBy: null }, [event], now);
}

export type Limit = 'RESPOND' | 'FINISH' | 'APPROVAL';

/** A limit has passed: whoever answers for it is told. @source ENG-020 ENG-024 PLAT-018 */
export function passLimit({ limit, dueAt }: { limit: Limit; dueAt: Date }, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('passLimit', order.state);
  if (limit === 'APPROVAL') return settled(order, { approvalMissedAt: now }, [], now);
  const event = workOrderOverdue.draft({ ...stamp(order, now), data: { limit, dueAt: dueAt.toISOString() } });
  return settled(order, limit === 'RESPOND' ? { respondMissedAt: now } : { finishMissedAt: now }, [event], now);
}

const stamp = ({ id, estateId }: WorkOrder, at: Date) => ({ id, estateId, at });
const ticketOf = ({ ticketId, assignmentId }: WorkOrder) => ({ ticketId, assignmentId });
