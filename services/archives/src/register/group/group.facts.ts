import { isUuid, platformErrors } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** @throws NOT_FOUND */
export async function requireGroup(tx: Tx, id: string): Promise<void> {
  const found = isUuid(id) ? await sql`select 1 from estate_group where id = ${id}`.execute(tx.db) : { rows: [] };
  if (found.rows.length === 0) throw platformErrors.error('NOT_FOUND', { field: 'groupId', params: { id } });
}

export interface GroupRow {
  id: string;
  code: string;
  name: string;
}

/** Enters a property group: once per installation, by whoever sets it up. @source ARC-071 */
export async function registerGroup(tx: Tx, { id, code, name }: GroupRow): Promise<void> {
  await sql`insert into estate_group (id, code, name) values (${id}, ${code}, ${name})
    on conflict (id) do update set code = excluded.code, name = excluded.name`.execute(tx.db);
}
