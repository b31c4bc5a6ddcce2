import { unitState } from '@guanjia/contracts';
import { isUuid, platformErrors } from '@guanjia/domain';
import { requireNamed, standardInForce, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { stampedFrequency, type StampedFrequency } from '../per-month.rules.ts';

/** A unit of this estate. @throws REFERENCE_NOT_YET_KNOWN, NOT_IN_ESTATE */
export async function requireUnit(tx: Tx, unitId: string, estateId: string): Promise<void> {
  if (!isUuid(unitId)) throw platformErrors.error('INVALID_INPUT', { field: 'unitId', params: { reason: 'unit id' } });
  const unit = await requireNamed(tx, unitState, unitId);
  if (unit.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'unitId', params: { field: 'unitId' } });
}

/** How often in a month, as the estate has it now. @source CS-117 CS-118 PLAT-014 */
export async function timesPerMonth(tx: Tx, key: 'vacant.clean' | 'vacant.inspect', { estateId, at }: { estateId: string; at: Date }): Promise<StampedFrequency> {
  return stampedFrequency(await standardInForce(tx, key, estateId, at));
}

/** Keys of the house that are lent, and can be fetched back. One that is missing cannot, and keeps no owner from the house. @source CS-114 */
export async function keysOut(tx: Tx, vacantHouseId: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from kept_key where vacant_house_id = ${vacantHouseId} and state = 'LOANED'`.execute(tx.db);
  return found.rows[0]!.count;
}

/** The house under management in a unit; null when there is none. */
export async function liveHouseOf(tx: Tx, unitId: string): Promise<string | null> {
  const found = await sql<{ id: string }>`select id from vacant_house where unit_id = ${unitId} and state <> 'RELEASED'`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}
