import { endOfDay, localDateOf } from '@guanjia/domain';
import { setDeadlines, type JoinedCall } from '@guanjia/persistence';
import { sql } from 'kysely';

/** The year of an estate is over, and the next begins. */
export const YEAR_DEADLINE = 'interview.year';

/** The year that runs begins for an estate, unless it has: what it asks of each household counts from then on.
 *  @source CS-086 CS-088 K17 K18 K19 */
export async function beginYear({ tx, now }: Pick<JoinedCall, 'tx' | 'now'>, estateId: string): Promise<void> {
  const year = Number(localDateOf(now).slice(0, 4));
  const { rows: [begun] } = await sql`insert into interview_year (estate_id, year) select ${estateId}::uuid, ${year}::int
    where not exists (select from interview_year where estate_id = ${estateId}::uuid and year >= ${year}::int) on conflict do nothing returning year`.execute(tx.db);
  if (begun) await setDeadlines(tx, [{ kind: YEAR_DEADLINE, ref: estateId, dueAt: endOfDay(`${year}-12-31`) }], estateId);
}
