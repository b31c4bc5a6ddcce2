import { workOrderApprovalRequested, workOrderApproved, workOrderRejected, workOrderReviewed } from '@guanjia/contracts';
import { holds, platformErrors, sumFen, type Decision, type Operator, type StampedLimit } from '@guanjia/domain';
import { engineeringErrors } from '../../engineering.errors.ts';
import { settled } from '../work-order/follow-up.policy.ts';
import { unapproved, workOrderMoves, type WorkOrder } from '../work-order/lifecycle.rules.ts';

/** From which amount an equipment repair waits for approval; ≥ 20000 fen unless the estate has a stricter standard. */
export interface ApprovalLimit {
  valueFen: bigint;
  operator: Operator;
}

/** What a new estimate is held against. */
export interface Estimate {
  estimateFen: bigint;
  /** null where the order repairs no equipment */
  limit: ApprovalLimit | null;
  /** fen of earlier repairs of the same fault on the same equipment inside the window */
  earlierSameFaultFen: bigint;
  /** by when a request made now must be decided; null where the order repairs no equipment */
  decideBy: StampedLimit | null;
}

export interface Reason {
  reasonCode: string;
  note: string | null;
}

const isAsked = ({ approvalState }: WorkOrder): boolean => approvalState === 'REQUESTED' || approvalState === 'REVIEWED';

/** Does an approval in force cover this cost, or does it need none? What was approved is what may be spent.
 *  @source ENG-024
 *  @example 20000 fen on equipment, nothing approved → false   @example 19999 fen → true */
export function isCovered(order: WorkOrder, costFen: bigint, limit: ApprovalLimit | null): boolean {
  if (order.equipmentId === null || limit === null || !holds(costFen, limit.operator, limit.valueFen)) return true;
  return order.approvalState === 'APPROVED' && order.approvedFen !== null && costFen <= order.approvedFen;
}

/** Was work on equipment begun after its approval? Null where it needed none, or the equipment was made safe first. An estimate that grew
 *  under way pauses the work, so its approval comes before it goes on.
 *  @source ENG-024 ENG-025 K61 */
export function isApprovalKept({ equipmentId, madeSafeAt, approvalLimitFen, amountFen, estimateFen, ...order }: WorkOrder): boolean | null {
  if (equipmentId === null || madeSafeAt !== null || approvalLimitFen === null || (amountFen ?? estimateFen ?? 0n) < approvalLimitFen) return null;
  const { approvalState, decidedAt, requestedAt, respondedAt } = order;
  return approvalState === 'APPROVED' && (decidedAt! <= respondedAt! || requestedAt! > respondedAt!);
}

/** An estimate. One that outgrows the approval pauses work under way until it is decided, unless the equipment is being
 *  made safe. Before work begins it only shows that approval must be asked for.
 *  @throws APPROVAL_ALREADY_ASKED
 *  @source ENG-025 */
export function estimateWorkOrder(estimate: Estimate, by: string, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('estimateWorkOrder', order.state);
  if (isAsked(order)) throw engineeringErrors.error('APPROVAL_ALREADY_ASKED');
  const isPaused = (order.state === 'STARTED' && !order.isMakeSafe) || order.state === 'APPROVED';
  const isEnough = isCovered(order, estimate.estimateFen, estimate.limit);
  if (isPaused && !isEnough) return asked(estimate, by, order, now);
  const approvalDueBy = isEnough ? null : order.approvalDueBy;
  return settled(order, { estimateFen: estimate.estimateFen, ...sameFault(estimate, order), approvalDueBy }, [], now);
}

/** @throws NOT_EQUIPMENT, APPROVAL_NOT_NEEDED, APPROVAL_ALREADY_ASKED
 *  @source ENG-024 ENG-025 */
export function requestRepairApproval(estimate: Estimate, by: string, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('requestRepairApproval', order.state);
  if (order.equipmentId === null) throw engineeringErrors.error('NOT_EQUIPMENT');
  if (isAsked(order)) throw engineeringErrors.error('APPROVAL_ALREADY_ASKED');
  if (isCovered(order, estimate.estimateFen, estimate.limit)) throw engineeringErrors.error('APPROVAL_NOT_NEEDED', { field: 'estimateFen' });
  return asked(estimate, by, order, now);
}

function asked(estimate: Estimate, requesterId: string, order: WorkOrder, now: Date): Decision<WorkOrder> {
  const { estimateFen, limit, decideBy } = estimate;
  const isMakeSafe = order.state === 'STARTED' && order.isMakeSafe;
  const event = workOrderApprovalRequested.draft({
    ...stamp(order, now), data: { estimateFen: Number(estimateFen), equipmentId: order.equipmentId!, isEmergency: isMakeSafe, requesterId },
  });
  const patch: Partial<WorkOrder> = {
    ...unapproved, isMakeSafe, madeSafeAt: order.madeSafeAt, ...sameFault(estimate, order), estimateFen, approvalLimitFen: limit?.valueFen ?? null,
    approvalState: 'REQUESTED', requesterId, requestedAt: now, state: isMakeSafe ? 'STARTED' : 'APPROVAL_PENDING',
    ...(isMakeSafe && order.approvalDueBy ? { approvalDueBy: order.approvalDueBy } : toDecide(decideBy!, order)),
  };
  return settled(order, patch, [event], now);
}

/** The limit of a decision begins to run. @source SS repair.approval.afterEmergency */
export const toDecide = (decideBy: StampedLimit, { limitStamps }: WorkOrder): Pick<WorkOrder, 'approvalDueBy' | 'limitStamps'> =>
  ({ approvalDueBy: new Date(decideBy.dueAt), limitStamps: { ...limitStamps, APPROVAL: decideBy } });

/** Repairs of one fault on one equipment add up; reaching the limit together warns the engineering manager and blocks nothing.
 *  @source ENG-025
 *  @example 12000 fen now after 12000 fen ten days ago → sum 24000, warned */
function sameFault({ estimateFen, earlierSameFaultFen, limit }: Estimate, order: WorkOrder): Partial<WorkOrder> {
  if (order.equipmentId === null || limit === null) return {};
  const sum = sumFen([estimateFen, earlierSameFaultFen]);
  return { sameFaultSumFen: sum, isSameFaultWarned: earlierSameFaultFen > 0n && holds(sum, limit.operator, limit.valueFen) };
}

/** The engineering manager looks at the request first, and not at one of their own.
 *  @throws SELF_APPROVAL, APPROVAL_NOT_ASKED
 *  @source ENG-024 PLAT-021 */
export function reviewRepair(by: string, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('reviewRepair', order.state);
  requireStep(order, 'REQUESTED', 'review');
  if (by === order.requesterId) throw platformErrors.error('SELF_APPROVAL');
  const event = workOrderReviewed.draft({ ...stamp(order, now), data: { reviewerId: by } });
  return settled(order, { approvalState: 'REVIEWED', reviewerId: by, reviewedAt: now }, [event], now);
}

/** Three people: who asks, who reviews, who approves.
 *  @throws SELF_APPROVAL, APPROVAL_NOT_ASKED
 *  @source ENG-024 PLAT-021 */
export function approveRepair(by: string, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('approveRepair', order.state);
  requireDecider(order, by);
  const event = workOrderApproved.draft({ ...stamp(order, now), data: { approverId: by } });
  const patch: Partial<WorkOrder> = {
    approvalState: 'APPROVED', approvedFen: order.estimateFen, deciderId: by, decidedAt: now, approvalDueBy: null,
    state: order.state === 'APPROVAL_PENDING' ? 'APPROVED' : order.state,
  };
  return settled(order, patch, [event], now);
}

/** The plan must change, also where the equipment has been made safe already.
 *  @throws SELF_APPROVAL, APPROVAL_NOT_ASKED
 *  @source ENG-024 */
export function rejectRepair({ reasonCode, note }: Reason, by: string, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('rejectRepair', order.state);
  requireDecider(order, by);
  const event = workOrderRejected.draft({ ...stamp(order, now), data: { reasonCode } });
  const patch: Partial<WorkOrder> = {
    approvalState: 'REJECTED', deciderId: by, decidedAt: now, decisionCode: reasonCode, decisionNote: note, approvalDueBy: null,
    blockReasonCode: null, blockNote: null, coordinatorId: null, nextAt: null, state: 'REJECTED',
  };
  return settled(order, patch, [event], now);
}

/** Another way to do it, with an estimate of its own, which may need approval again. @source ENG-024 lifecycles 3.2 */
export function replanWorkOrder({ estimateFen }: { estimateFen: bigint }, order: WorkOrder, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('replanWorkOrder', order.state);
  return settled(order, { ...unapproved, madeSafeAt: order.madeSafeAt, estimateFen, state }, [], now);
}

function requireDecider(order: WorkOrder, by: string): void {
  requireStep(order, 'REVIEWED', 'decision');
  if (by === order.requesterId || by === order.reviewerId) throw platformErrors.error('SELF_APPROVAL');
}

function requireStep({ approvalState }: WorkOrder, expected: WorkOrder['approvalState'], step: string): void {
  if (approvalState !== expected) throw engineeringErrors.error('APPROVAL_NOT_ASKED', { params: { step } });
}

const stamp = ({ id, estateId }: WorkOrder, at: Date) => ({ id, estateId, at });
