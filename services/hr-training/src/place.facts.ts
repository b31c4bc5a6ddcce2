import { isUuid, platformErrors } from '@guanjia/domain';
import type { PlaceOf } from '@guanjia/persistence';
import { sql } from 'kysely';

/** Something new is made where its anchor stands: a position in its department, a certificate where its holder works.
 *  @throws NOT_FOUND for an anchor out of reach, just as for one that does not exist */
export const placeOf = (table: 'org_unit' | 'position' | 'employee', id: string): PlaceOf => async ({ db }) => {
  const found = await sql<{ estate_id: string | null }>`select estate_id from ${sql.table(table)} where id = ${isUuid(id) ? id : null}::uuid`.execute(db);
  const row = found.rows[0];
  if (!row) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return { ...(row.estate_id === null ? { isGroup: true } : { estateId: row.estate_id }), by: { id } };
};
