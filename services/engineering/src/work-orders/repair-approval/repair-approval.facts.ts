import { addDays, localDateOf, stampedLimit, startOfDay, type StampedLimit } from '@guanjia/domain';
import { calendarOf, standardInForce, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { WorkOrder } from '../work-order/lifecycle.rules.ts';
import type { ApprovalLimit, Estimate } from './repair-approval.rules.ts';

/** The limit in force for an equipment repair; null for any other. @source ENG-024 SS repair.approval */
export async function approvalLimitOf(tx: Tx, { equipmentId, estateId }: WorkOrder, at: Date): Promise<ApprovalLimit | null> {
  if (equipmentId === null) return null;
  const { value, operator } = await standardInForce(tx, 'repair.approval', estateId, at);
  return { valueFen: BigInt(value), operator };
}

/** By when a request must be decided. @source SS repair.approval.afterEmergency */
export async function decideByOf(tx: Tx, estateId: string, at: Date): Promise<StampedLimit> {
  const standard = await standardInForce(tx, 'repair.approval.afterEmergency', estateId, at);
  return stampedLimit(standard, at, await calendarOf(tx, estateId));
}

export async function estimateOf(tx: Tx, estimateFen: bigint, order: WorkOrder, at: Date): Promise<Estimate> {
  const limit = await approvalLimitOf(tx, order, at);
  if (limit === null) return { estimateFen, limit, earlierSameFaultFen: 0n, decideBy: null };
  return { estimateFen, limit, earlierSameFaultFen: await earlierSameFault(tx, order, at), decideBy: await decideByOf(tx, order.estateId, at) };
}

/** Cost, or estimate where there is no cost yet, of the other repairs of this fault on this equipment inside the window.
 *  @source ENG-025 SS repair.approval.warnWindow */
async function earlierSameFault(tx: Tx, { id, estateId, equipmentId, category }: WorkOrder, at: Date): Promise<bigint> {
  const window = await standardInForce(tx, 'repair.approval.warnWindow', estateId, at);
  const since = startOfDay(addDays(localDateOf(at), -Number(window.value)));
  const found = await sql<{ sum: string }>`select coalesce(sum(coalesce(amount_fen, estimate_fen)), 0)::text as sum from work_order
    where equipment_id = ${equipmentId} and category = ${category} and created_at >= ${since} and state <> 'CANCELLED' and id <> ${id}`.execute(tx.db);
  return BigInt(found.rows[0]!.sum);
}
