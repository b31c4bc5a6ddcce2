import { platformErrors } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { windowOf } from './recurrence-window.rules.ts';
import { recurrences, recurrenceStandards, type RecurrenceRow, type RecurrenceStandard } from './recurrence.sql.ts';

/** What came up repeatedly up to a moment, in the window in force then. @throws REFERENCE_NOT_YET_KNOWN   @source CS-054 */
export async function recurrencesUntil(tx: Pick<Tx, 'db'>, estateId: string, to: Date): Promise<RecurrenceRow[]> {
  const at = new Date(to.getTime() - 1);
  const { rows: standards } = await sql<RecurrenceStandard>`/* prepared */ ${recurrenceStandards(estateId, at)}`.execute(tx.db);
  const window = windowOf(standards, estateId, to);
  if (!window) throw platformErrors.error('REFERENCE_NOT_YET_KNOWN', { params: { kind: 'service-standard', id: 'recurrence.window' } });
  // Each repair that ends asks it, and to plan it takes three times as long as to run it.
  return (await sql<RecurrenceRow>`/* prepared */ ${recurrences(window)}`.execute(tx.db)).rows;
}

/** The repair that a ticket is one more case of, where it came up often enough. @source CS-054 */
export async function repairOf(tx: Pick<Tx, 'db'>, ticketId: string, now: Date): Promise<(RecurrenceRow & { estateId: string }) | null> {
  const found = await sql<{ estate_id: string; kind: string }>`select estate_id, kind from ticket where id = ${ticketId}
    and kind = 'REPAIR' and coalesce(equipment_id, unit_id) is not null`.execute(tx.db);
  const ticket = found.rows[0];
  if (!ticket) return null;
  const rows = await recurrencesUntil(tx, ticket.estate_id, new Date(now.getTime() + 1));
  const row = rows.find(({ kind, ids }) => kind === 'REPAIR' && ids.includes(ticketId));
  return row ? { ...row, estateId: ticket.estate_id } : null;
}
