import { isUuid, platformErrors } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { Estate, EstateFacts } from './estate.rules.ts';

/** The open buildings of an estate, in order of code. */
export async function buildingsOf(tx: Tx, estateId: string): Promise<EstateFacts['buildings']> {
  const found = await sql<{ id: string; code: string }>`select id, code from building
    where estate_id = ${estateId} and state <> 'CLOSED' order by code`.execute(tx.db);
  return found.rows;
}

/** An estate as it is; locked, because its buildings are one list. @throws NOT_FOUND */
export async function lockEstate(tx: Tx, id: string): Promise<Estate> {
  const found = isUuid(id)
    ? await sql<Estate>`select id, id as "estateId", group_id as "groupId", region_id as "regionId", code, name, quarter, kind, state
        from estate where id = ${id} for update`.execute(tx.db)
    : { rows: [] };
  const estate = found.rows[0];
  if (!estate) throw platformErrors.error('NOT_FOUND', { field: 'estateId', params: { id } });
  return estate;
}
