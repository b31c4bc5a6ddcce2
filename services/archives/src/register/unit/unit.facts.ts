import { isUuid, platformErrors } from '@guanjia/domain';
import type { FoundPlace, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

export interface BuildingOfUnit {
  estateId: string;
  code: string;
  state: string;
}

/** The building that a unit stands in; it is not closed before the transaction ends. @throws NOT_FOUND */
export async function holdBuilding(tx: Tx, id: string): Promise<BuildingOfUnit> {
  const found = isUuid(id)
    ? await sql<BuildingOfUnit>`select estate_id as "estateId", code, state from building where id = ${id} for share`.execute(tx.db)
    : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('NOT_FOUND', { field: 'buildingId', params: { id } });
  return found.rows[0];
}

/** A unit is made where its building stands. */
export const placeOfUnit = async (tx: Tx, buildingId: string): Promise<FoundPlace> =>
  ({ estateId: (await holdBuilding(tx, buildingId)).estateId, by: { id: buildingId, field: 'buildingId' } });

export async function openHouseholdsOf(tx: Tx, unitId: string): Promise<number> {
  const found = await sql<{ open: number }>`select count(*)::int as open from household where unit_id = ${unitId} and state <> 'CLOSED'`.execute(tx.db);
  return found.rows[0]!.open;
}
