import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { CallbackConfirmation } from './ticket-completion.rules.ts';
import type { Ticket } from './ticket.rules.ts';

/** The callback that lets the latest completion be closed: answered SATISFIED, or ended by OD (unreached) or PM (unresolved).
 *  @source CS-018 CS-052 · that an ended matter may be closed is our assumption */
export async function confirmationByCallback(tx: Tx, { id, completionNo }: Ticket): Promise<CallbackConfirmation | null> {
  const found = await sql<{ by: string; at: string | Date }>`select coalesce(closed_by, completed_by) as by, coalesce(closed_at, completed_at) as at
    from callback where source_id = ${id} and completion_no = ${completionNo}
      and state in ('DONE_SATISFIED', 'CLOSED_UNREACHED', 'CLOSED_UNSATISFIED')
    order by attempt desc limit 1`.execute(tx.db);
  const row = found.rows[0];
  return row ? { by: row.by, at: new Date(row.at) } : null;
}
