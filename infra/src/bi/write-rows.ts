import { sql, type Kysely } from 'kysely';
import type { Column } from './column.ts';
import type { RowPatch } from './projection.ts';
import { tableOf } from './shape.ts';
import type { Subject } from './subject.ts';

/** Writes patches: rows that are new, then the others. A row that two topics tell of may be written by two members at once;
 *  each changes only what its own events told, on the row as the other left it. */
export async function writeRows(db: Kysely<any>, subject: Subject, patches: readonly RowPatch[]): Promise<void> {
  if (patches.length === 0) return;
  const names = Object.keys(subject.columns);
  const table = sql.raw(tableOf(subject));
  const inserted = await sql<{ id: string }>`/* prepared */
    insert into ${table} (id, estate_id, created_at, changed_at, changed_xid, ${sql.raw(names.join(', '))})
    select r.id, r.estate_id, r.created_at, r.changed_at, pg_current_xact_id(), ${sql.raw(names.map((name) => `r.${name}`).join(', '))}
    from jsonb_array_elements(${JSON.stringify(patches)}::jsonb) as p(patch)
      cross join lateral jsonb_populate_record(null::${table}, p.patch) as r
    on conflict (id) do nothing returning id`.execute(db);
  const fresh = new Set(inserted.rows.map(({ id }) => id));
  const known = patches.filter(({ id }) => !fresh.has(id));
  if (known.length > 0) await updateRows(db, subject, known);
}

async function updateRows(db: Kysely<any>, subject: Subject, patches: readonly RowPatch[]): Promise<void> {
  const columns = Object.entries(subject.columns);
  const table = sql.raw(tableOf(subject));
  await sql`/* prepared */
    with changed as (
      update ${table} as t set (estate_id, created_at, changed_at, changed_xid, ${sql.raw(columns.map(([name]) => name).join(', '))}) = (
        select r.estate_id, least(t.created_at, r.created_at), greatest(t.changed_at, r.changed_at), pg_current_xact_id(), ${sql.raw(columns.map(kept).join(', '))}
        from jsonb_populate_record(t, p.patch) as r)
      from jsonb_array_elements(${JSON.stringify(patches)}::jsonb) as p(patch) where t.id = (p.patch->>'id')::${sql.raw(subject.idType)}
      returning old.created_at as old_at, old.estate_id as old_estate, new.created_at as new_at, new.estate_id as new_estate)
    insert into feed.left_partition (subject, day, estate, changed_xid)
    select distinct ${subject.view}, ${sql.raw(dayOf('old_at'))}, ${sql.raw(estateOf('old_estate'))}, pg_current_xact_id() from changed
    where old_estate is distinct from new_estate or ${sql.raw(dayOf('old_at'))} <> ${sql.raw(dayOf('new_at'))}`.execute(db);
}

/** The value that stays, of what the row has (`t`) and what the patch makes of it (`r`). */
function kept([name, { keep, type }]: [string, Column]): string {
  if (keep === 'FIRST') return `coalesce(t.${name}, r.${name})`;
  if (keep === 'SUM') return `coalesce(t.${name}, 0) + coalesce((p.patch->>'${name}')::${type}, 0)`;
  return `r.${name}`;
}

/** The day in Shanghai on which a file's rows begin, and the estate it is of. */
export const dayOf = (column: string): string => `(${column} at time zone 'Asia/Shanghai')::date`;
export const estateOf = (column: string): string => `coalesce(${column}::text, 'group')`;
