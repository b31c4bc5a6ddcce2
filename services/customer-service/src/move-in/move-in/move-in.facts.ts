import { householdState, unitState, type DataOf } from '@guanjia/contracts';
import { isUuid, platformErrors } from '@guanjia/domain';
import { requireNamed, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { SignedAgreement } from './move-in.rules.ts';

/** Kinds of unit in which people live. @source CS-126 */
const HOME = 'HOME';

/** A unit and a household of this estate, as the register knows them. @throws REFERENCE_NOT_YET_KNOWN, NOT_IN_ESTATE */
export async function homeNamed(tx: Tx, { estateId, unitId, householdId }: { estateId: string; unitId: string; householdId: string }) {
  const unit = await known(tx, unitState, unitId);
  const household = await known(tx, householdState, householdId);
  if (unit.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'unitId', params: { field: 'unitId' } });
  if (household.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'householdId', params: { field: 'householdId' } });
  return { unit, household, isResidential: unit.kind === HOME };
}

function known<C extends typeof unitState | typeof householdState>(tx: Tx, contract: C, id: string): Promise<DataOf<C>> {
  if (!isUuid(id)) throw platformErrors.error('INVALID_INPUT', { field: `${contract.aggregate}Id`, params: { reason: `${contract.aggregate} id` } });
  return requireNamed(tx, contract, id);
}

/** When the batch opens. @throws NOT_IN_ESTATE */
export async function batchOpensAt(tx: Tx, batchId: string, estateId: string): Promise<Date> {
  const found = isUuid(batchId)
    ? await sql<{ opensAt: string }>`select opens_at as "opensAt" from move_in_batch where id = ${batchId} and estate_id = ${estateId}`.execute(tx.db)
    : { rows: [] };
  const batch = found.rows[0];
  if (!batch) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'batchId', params: { field: 'batchId' } });
  return new Date(batch.opensAt);
}

/** What the household has signed for this home, oldest first. @source CS-123 CS-126 */
export async function agreementsOf(tx: Tx, { householdId, unitId }: { householdId: string; unitId: string }): Promise<SignedAgreement[]> {
  const found = await sql<Omit<SignedAgreement, 'signedAt'> & { signedAt: string }>`select id, kind, signed_at as "signedAt", archive_record_id as "archiveRecordId" from agreement
    where household_id = ${householdId} and unit_id = ${unitId} order by signed_at, id`.execute(tx.db);
  return found.rows.map((row) => ({ ...row, signedAt: new Date(row.signedAt) }));
}

export async function isUnitAccepted(tx: Tx, moveInId: string): Promise<boolean> {
  const found = await sql`select 1 from unit_acceptance where move_in_id = ${moveInId}`.execute(tx.db);
  return found.rows.length > 0;
}
