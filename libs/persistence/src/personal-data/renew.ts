import { groupScope } from '@guanjia/domain';
import { sql } from 'kysely';
import type { Database, Tx } from '../database.ts';
import { keysInUse } from './keys.ts';
import type { SealedColumn } from './sealed-column.ts';

/** Which columns are sealed throughout, and under which key. */
export const sealedColumnsSql: readonly string[] = [
  `create table sealed_column (table_name text, column_name text, key_id text not null, sealed_at timestamptz not null,
     primary key (table_name, column_name))`,
];

/** Rows of one transaction. */
const BATCH = 500;

export interface Progress {
  table: string;
  column: string;
  looked: number;
  renewed: number;
}

/** Closes under the active key whatever is in clear or under an older one, batch by batch. It can be broken off and begun
 *  again, and several processes may do it at once. */
export async function renewColumns(database: Database, columns: readonly SealedColumn[], onProgress: (progress: Progress) => void = () => undefined): Promise<void> {
  const { active } = keysInUse();
  for (const column of columns) {
    const progress = { table: column.table, column: column.column, looked: 0, renewed: 0 };
    for (let after: readonly string[] | null = []; after; ) {
      const batch = await database.transaction(groupScope, (tx) => renewBatch(tx, column, after!));
      progress.looked += batch.looked;
      progress.renewed += batch.renewed;
      onProgress({ ...progress });
      after = batch.last;
    }
    await database.transaction(groupScope, ({ db }) => sql`insert into sealed_column values (${column.table}, ${column.column}, ${active}, now())
      on conflict (table_name, column_name) do update set key_id = excluded.key_id, sealed_at = excluded.sealed_at`.execute(db));
  }
}

/** Once per database: what was written before its column was sealed. */
export async function sealWhatIsClear(database: Database, columns: readonly SealedColumn[], onProgress?: (progress: Progress) => void): Promise<void> {
  const { rows } = await database.transaction(groupScope, ({ db }) =>
    sql<{ name: string }>`select table_name || '.' || column_name as name from sealed_column`.execute(db));
  const sealed = new Set(rows.map(({ name }) => name));
  await renewColumns(database, columns.filter(({ table, column }) => !sealed.has(`${table}.${column}`)), onProgress);
}

interface Batch {
  looked: number;
  renewed: number;
  /** the key of the last row; null when there are no more */
  last: string[] | null;
}

async function renewBatch(tx: Tx, { table, key, column, renewed }: SealedColumn, after: readonly string[]): Promise<Batch> {
  const keys = sql.join(key.map((name) => sql.ref(name)));
  const place = after.length > 0 ? sql`(${keys}) > (${sql.join(after)})` : sql`true`;
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(key.map((name) => sql`${sql.ref(name)}::text`))}, ${sql.ref(column)} as stored
    from ${sql.table(table)} where ${sql.ref(column)} is not null and ${place} order by ${keys} limit ${BATCH} for no key update`.execute(tx.db);
  const changed = rows.flatMap((row) => {
    const value = renewed(row['stored']);
    return value === undefined ? [] : [{ ...row, stored: undefined, [column]: value }];
  });
  if (changed.length > 0) {
    await sql`update ${sql.table(table)} t set ${sql.ref(column)} = n.${sql.ref(column)}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(changed)}::jsonb) n
      where ${sql.join(key.map((name) => sql`t.${sql.ref(name)} = n.${sql.ref(name)}`), sql` and `)}`.execute(tx.db);
  }
  const last = rows.length === BATCH ? key.map((name) => String(rows.at(-1)![name])) : null;
  return { looked: rows.length, renewed: changed.length, last };
}
