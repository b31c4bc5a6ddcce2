import { isUuid, platformErrors, type LocalDate, type StampedLimit } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** An issue that was found online, and by when it is to be entered. @throws NOT_FOUND   @source CS-027 */
export async function onlineIssueNamed(tx: Tx, id: string, estateId: string): Promise<{ id: string; on: LocalDate; limit: StampedLimit }> {
  const found = isUuid(id) ? await sql<{ id: string; on: LocalDate; limit: StampedLimit }>`select id, on_date::text as "on", limit_stamp as "limit" from online_issue
    where id = ${id} and estate_id = ${estateId}`.execute(tx.db) : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('NOT_FOUND', { field: 'onlineIssueId', params: { id } });
  return found.rows[0];
}
