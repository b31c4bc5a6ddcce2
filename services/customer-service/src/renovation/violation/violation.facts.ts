import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { Known } from '../inspection/inspection.rules.ts';
import type { RenovationCheck } from './violation.rules.ts';

/** What was found on a site so far. The works are locked, so that two inspections at once see each other's. @source CS-132 */
export async function violationsOf(tx: Tx, applicationId: string): Promise<Known> {
  const { rows } = await sql<{ check: RenovationCheck; openId: string | null; count: number }>`select check_code as "check", count(*)::int as count,
      (array_agg(id) filter (where state = 'OPEN'))[1] as "openId" from renovation_violation where application_id = ${applicationId} group by 1`.execute(tx.db);
  return {
    open: Object.fromEntries(rows.flatMap(({ check, openId }) => (openId ? [[check, openId]] : []))),
    found: Object.fromEntries(rows.map(({ check, count }) => [check, count])),
  };
}
