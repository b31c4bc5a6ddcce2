import { householdState } from '@guanjia/contracts';
import { isUuid } from '@guanjia/domain';
import { unknownReference, type Call, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { CustomerResultInput } from '../../schema.types.ts';
import type { SegmentationReview } from './segmentation-review.rules.ts';

const customers = (estateId: string) => sql`from occupancy o where o.estate_id = ${estateId}::uuid and o.state not in ('UNDELIVERED', 'ENDED')`;

/** Whoever has got a home of the estate is a customer of it. @source CS-092 · our assumption */
export async function customerCount(tx: Tx, estateId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${customers(estateId)}`.execute(tx.db);
  return rows[0]!.count;
}

/** Keeps what was found of each customer; of one named or assessed again the latest counts. Who has left since counts no more.
 *  @throws REFERENCE_NOT_YET_KNOWN for a household that is no customer here   @source CS-092 */
export async function keepSegments(tx: Tx, call: Call, review: Pick<SegmentationReview, 'id' | 'estateId'>, results: readonly CustomerResultInput[]): Promise<{ assessed: number; households: number }> {
  const malformed = results.find(({ householdId }) => !isUuid(householdId));
  if (malformed) throw unknownReference(householdState, malformed.householdId);
  const latest = new Map(results.map(({ householdId, segment, remark = null }) => [householdId.toLowerCase(), { id: call.newId(), household_id: householdId, segment, remark }]));
  const kept = await sql<{ household_id: string }>`insert into customer_segment as s (id, estate_id, review_id, household_id, segment, remark, assessed_by, assessed_at)
    select r.id, ${review.estateId}::uuid, ${review.id}::uuid, o.id, r.segment, r.remark, ${call.actor.id}, ${call.now}
    from jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb) as r(id uuid, household_id uuid, segment text, remark text)
    join occupancy o on o.id = r.household_id and o.estate_id = ${review.estateId}::uuid and o.state not in ('UNDELIVERED', 'ENDED') order by o.id
    on conflict (review_id, household_id) do update set segment = excluded.segment, remark = excluded.remark, assessed_by = excluded.assessed_by, assessed_at = excluded.assessed_at
    returning household_id`.execute(tx.db);
  const found = new Set(kept.rows.map(({ household_id }) => household_id));
  const stranger = [...latest.keys()].find((id) => !found.has(id));
  if (stranger) throw unknownReference(householdState, stranger);
  const { rows: [counted] } = await sql<{ assessed: number }>`select count(*)::int as assessed ${customers(review.estateId)}
    and exists (select from customer_segment s where s.review_id = ${review.id} and s.household_id = o.id)`.execute(tx.db);
  return { assessed: counted!.assessed, households: await customerCount(tx, review.estateId) };
}
