import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** Management fees of periods stand on it: orders and services are charged whoever lives there. @source BIL-003 BIL-006 */
export async function isCharged(tx: Tx, accountId: string): Promise<boolean> {
  const found = await sql`select 1 from charge_line where account_id = ${accountId} and item = 'MANAGEMENT_FEE' limit 1`.execute(tx.db);
  return found.rows.length > 0;
}
