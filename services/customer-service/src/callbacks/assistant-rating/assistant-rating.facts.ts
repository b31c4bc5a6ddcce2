import { isUuid } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import type { RatingSource } from './assistant-rating.rules.ts';

/** The employee serves as assistant of the estate, or over it, now. @source CS-169 */
export async function isAssistant(tx: Tx, employeeId: string, { estateId, now }: { estateId: string; now: Date }): Promise<boolean> {
  if (!isUuid(employeeId)) return false;
  const at = now.toISOString();
  const found = await sql`select 1 from reference_copy g where g.kind = 'role-grant' and g.data->>'employeeId' = ${employeeId} and g.data->>'role' = 'AST'
      and g.data->>'state' = 'ACTIVE' and (g.data->>'from')::timestamptz <= ${at}::timestamptz
      and (g.data->>'to' is null or (g.data->>'to')::timestamptz > ${at}::timestamptz)
      and (g.data->>'scopeKind' = 'GROUP' or (g.data->>'scopeKind' = 'ESTATE' and g.data->>'scopeId' = ${estateId})
        or (g.data->>'scopeKind' = 'REGION' and (g.data->>'scopeId')::uuid = (select region_id from scope_estate where id = ${estateId}::uuid))) limit 1`.execute(tx.db);
  return found.rows.length > 0;
}

/** Where an answer of each source is kept. */
const answers: Readonly<Record<RatingSource, (id: string, estateId: string) => RawBuilder<unknown>>> = {
  CALLBACK: (id, estateId) => sql`select 1 from callback where id = ${id}::uuid and estate_id = ${estateId} and satisfaction in ('SATISFIED', 'UNSATISFIED')`,
  SURVEY: (id, estateId) => sql`select 1 from survey_reply where id = ${id}::uuid and estate_id = ${estateId}`,
};

/** The customer answered it, in the estate. @source CS-169 */
export async function isAnswered(tx: Tx, source: { kind: RatingSource; id: string; estateId: string }): Promise<boolean> {
  if (!isUuid(source.id)) return false;
  return (await answers[source.kind](source.id, source.estateId).execute(tx.db)).rows.length > 0;
}
