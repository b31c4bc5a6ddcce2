import { isUuid, platformErrors } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { archivesErrors } from '../../archives.errors.ts';

/** The group of a region that takes estates; it is not closed before the transaction ends. Whoever registers estates in a
 *  region may not change it, and so cannot lock its row.
 *  @throws NOT_FOUND, PLACE_CLOSED */
export async function openRegion(tx: Tx, id: string): Promise<{ groupId: string }> {
  if (!isUuid(id)) throw platformErrors.error('NOT_FOUND', { field: 'regionId', params: { id } });
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${id}, 0))`.execute(tx.db);
  const found = await sql<{ groupId: string; state: string }>`select group_id as "groupId", state from region where id = ${id}`.execute(tx.db);
  const region = found.rows[0];
  if (!region) throw platformErrors.error('NOT_FOUND', { field: 'regionId', params: { id } });
  if (region.state === 'CLOSED') throw archivesErrors.error('PLACE_CLOSED', { field: 'regionId' });
  return { groupId: region.groupId };
}

/** How many estates of a region are open; none comes in before the transaction ends. */
export async function openEstatesOf(tx: Tx, regionId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${regionId}, 0))`.execute(tx.db);
  const found = await sql<{ open: number }>`select count(*)::int as open from estate where region_id = ${regionId} and state <> 'CLOSED'`.execute(tx.db);
  return found.rows[0]!.open;
}
