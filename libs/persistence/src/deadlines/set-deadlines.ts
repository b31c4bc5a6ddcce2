import type { DeadlineDraft } from '@guanjia/domain';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';

/** Starts, moves and clears time limits in one statement, in the transaction of the state they belong to. A limit that
 *  moves can fire again; one that is set to the time it already has stays as it is. The last draft of a kind and ref
 *  counts.
 *  @source PLAT-018 */
export async function setDeadlines(tx: Pick<Tx, 'db'>, drafts: readonly DeadlineDraft[], estateId: string | null): Promise<void> {
  if (drafts.length === 0) return;
  const last = [...new Map(drafts.map((draft) => [`${draft.kind}\n${draft.ref}`, draft])).values()];
  const rows = last.map(({ kind, ref, dueAt }) => ({ kind, ref, due_at: dueAt?.toISOString() ?? null }));
  await sql`/* prepared */ with draft as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(kind text, ref text, due_at timestamptz)),
    cleared as (
      delete from deadline l using draft d where d.due_at is null and l.kind = d.kind and l.ref = d.ref)
    insert into deadline as l (ref, kind, estate_id, due_at)
    select ref, kind, ${estateId}::uuid, due_at from draft where due_at is not null order by ref, kind
    on conflict (ref, kind) do update set estate_id = excluded.estate_id, due_at = excluded.due_at,
      fired_at = case when l.due_at = excluded.due_at then l.fired_at end`.execute(tx.db);
}
