import { workOrderBlocked, workOrderCompleted, workOrderStarted, workOrderUnblocked } from '@guanjia/contracts';
import { platformErrors, sumFen, type Decision, type StampedLimit } from '@guanjia/domain';
import { engineeringErrors } from '../../engineering.errors.ts';
import { isCovered, toDecide, type ApprovalLimit } from '../repair-approval/repair-approval.rules.ts';
import { settled } from './follow-up.policy.ts';
import { workOrderMoves, type Outcome, type Part, type WorkOrder } from './lifecycle.rules.ts';

export interface Block {
  reasonCode: string;
  note: string | null;
  coordinatorId: string;
  nextAt: Date;
}

interface PartUsed {
  name: string;
  qty: number;
  /** fen a piece */
  unitPriceFen: bigint;
}

export interface Slip {
  outcome: Outcome;
  parts: readonly PartUsed[];
  labourFen: bigint;
  signatureFileId: string | null;
}

const MAX_PARTS = 50;

/** Somebody is there and begins. Equipment whose estimate reaches the limit waits for approval first.
 *  @throws NEEDS_APPROVAL
 *  @source ENG-020 ENG-024 */
export function startWorkOrder(order: WorkOrder, limit: ApprovalLimit | null, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('startWorkOrder', order.state);
  requireCover(order, order.estimateFen ?? 0n, limit);
  return settled(order, { state, isMakeSafe: false, respondedAt: order.respondedAt ?? now }, [started(order, false, now)], now);
}

/** An emergency: the equipment is made safe at once, and approval follows within the limit, also where the cost is not
 *  known yet. Making safe is not repairing: the order is completed after the approval.
 *  @throws NOT_EQUIPMENT
 *  @source ENG-024 */
export function startMakeSafe({ decideBy }: { decideBy: StampedLimit }, order: WorkOrder, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('startMakeSafe', order.state);
  if (order.equipmentId === null) throw engineeringErrors.error('NOT_EQUIPMENT');
  const patch = { state, isMakeSafe: true, madeSafeAt: now, respondedAt: order.respondedAt ?? now, ...toDecide(decideBy, order) };
  return settled(order, patch, [started(order, true, now)], now);
}

const started = (order: WorkOrder, isMakeSafe: boolean, now: Date) =>
  workOrderStarted.draft({ ...stamp(order, now), data: { ...ticketOf(order), startedAt: now.toISOString(), isMakeSafe } });

/** Why it cannot go on, who sees to that, and when it is looked at next.
 *  @throws NEXT_DATE_PASSED
 *  @source ENG-022 */
export function blockWorkOrder({ reasonCode, note, coordinatorId, nextAt }: Block, order: WorkOrder, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('blockWorkOrder', order.state);
  if (nextAt.getTime() <= now.getTime()) throw engineeringErrors.error('NEXT_DATE_PASSED', { field: 'nextAt' });
  const event = workOrderBlocked.draft({ ...stamp(order, now), data: { ...ticketOf(order), reasonCode, nextAt: nextAt.toISOString() } });
  return settled(order, { state, blockReasonCode: reasonCode, blockNote: note, coordinatorId, nextAt }, [event], now);
}

/** @source ENG-022 */
export function unblockWorkOrder(order: WorkOrder, now: Date): Decision<WorkOrder> {
  const state = workOrderMoves.next('unblockWorkOrder', order.state);
  const event = workOrderUnblocked.draft({ ...stamp(order, now), data: ticketOf(order) });
  return settled(order, { state, blockReasonCode: null, blockNote: null, coordinatorId: null, nextAt: null }, [event], now);
}

/** The slip is done: what came of it, the parts, the cost and who signed. The first completion of a chargeable order is
 *  the one that is charged; rework never is.
 *  @throws NEEDS_APPROVAL, SIGNATURE_REQUIRED, TOO_MANY_PARTS, INVALID_QUANTITY, INVALID_FEN
 *  @source ENG-020 ENG-024 ENG-032 ENG-046 BIL-004 */
export function completeWorkOrder(slip: Slip, by: string, order: WorkOrder, facts: { now: Date; limit: ApprovalLimit | null }): Decision<WorkOrder> {
  const { now, limit } = facts;
  const state = workOrderMoves.next('completeWorkOrder', order.state);
  const { labourFen, materialFen, amountFen } = costOf(slip);
  requireCover(order, amountFen, limit);
  const isChargeable = order.isChargeable && order.reworkNo === 0;
  if (isChargeable && slip.signatureFileId === null) throw engineeringErrors.error('SIGNATURE_REQUIRED', { field: 'signatureFileId' });
  const isInTime = order.reworkNo === 0 ? wasInTime(order, now) : order.isInTime ?? false;
  const event = workOrderCompleted.draft({
    ...stamp(order, now),
    data: {
      ...ticketOf(order), outcome: slip.outcome, completedAt: now.toISOString(), isChargeable, labourFen: Number(labourFen),
      materialFen: Number(materialFen), amountFen: Number(amountFen), unitId: order.unitId, householdId: order.householdId,
      equipmentId: order.equipmentId, reworkNo: order.reworkNo, isInTime, employeeId: order.assigneeId,
    },
  });
  const patch: Partial<WorkOrder> = {
    state, outcome: slip.outcome, parts: slip.parts.map(kept), labourFen, materialFen, amountFen, isInTime,
    chargedFen: isChargeable ? amountFen : order.chargedFen, signatureFileId: slip.signatureFileId, completedAt: now, completedBy: by,
    finishedAt: order.finishedAt ?? now, approvalDueBy: null,
  };
  return settled(order, patch, [event], now);
}

/** Labour and parts. @source ENG-032
 *  @example labour 5000, one valve at 3550 → material 3550, amount 8550 */
export function costOf({ parts, labourFen }: Pick<Slip, 'parts' | 'labourFen'>): { labourFen: bigint; materialFen: bigint; amountFen: bigint } {
  if (parts.length > MAX_PARTS) throw engineeringErrors.error('TOO_MANY_PARTS', { field: 'parts', params: { max: MAX_PARTS } });
  if (labourFen < 0n) throw platformErrors.error('INVALID_FEN', { field: 'labourFen' });
  for (const [i, { qty, unitPriceFen }] of parts.entries()) {
    if (!Number.isInteger(qty) || qty < 1 || qty > 9999) throw engineeringErrors.error('INVALID_QUANTITY', { field: `parts[${i}].qty` });
    if (unitPriceFen < 0n) throw platformErrors.error('INVALID_FEN', { field: `parts[${i}].unitPriceFen` });
  }
  const materialFen = sumFen(parts.map(({ qty, unitPriceFen }) => BigInt(qty) * unitPriceFen));
  return { labourFen, materialFen, amountFen: sumFen([labourFen, materialFen]) };
}

/** K13: attended and finished inside the limits, the last instant included; works have none to miss. @source ENG-020 K13 PLAT-013 */
export function wasInTime({ respondBy, respondedAt, finishBy }: WorkOrder, finishedAt: Date): boolean {
  const isAttended = respondBy === null || (respondedAt !== null && respondedAt.getTime() <= respondBy.getTime());
  return isAttended && (finishBy === null || finishedAt.getTime() <= finishBy.getTime());
}

function requireCover(order: WorkOrder, costFen: bigint, limit: ApprovalLimit | null): void {
  const isWaiting = order.approvalState === 'REQUESTED' || order.approvalState === 'REVIEWED';
  if (isWaiting || !isCovered(order, costFen, limit)) throw engineeringErrors.error('NEEDS_APPROVAL', { params: { amountFen: String(costFen) } });
}

const kept = ({ name, qty, unitPriceFen }: PartUsed): Part => ({ name, qty, unitPriceFen: String(unitPriceFen) });
const stamp = ({ id, estateId }: WorkOrder, at: Date) => ({ id, estateId, at });
const ticketOf = ({ ticketId, assignmentId }: WorkOrder) => ({ ticketId, assignmentId });
