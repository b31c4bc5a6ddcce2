import { endOfDay, startOfDay, type LocalDate } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { unfinished } from '../../tickets/ticket/ticket.sql.ts';
import type { DaySheet } from './daily-clearing.rules.ts';

/** The tickets of a day as they are now: entered that day, finished that day, and all that are unfinished. @source CS-020 */
export async function sheetOf(tx: Tx, { estateId, on, now }: { estateId: string; on: LocalDate; now: Date }): Promise<DaySheet> {
  const [start, end] = [startOfDay(on), endOfDay(on)];
  const found = await sql<DaySheet>`select
      coalesce(jsonb_agg(t.id order by t.entered_at, t.id) filter (where t.entered_at >= ${start} and t.entered_at < ${end}), '[]') as "newTicketIds",
      coalesce(jsonb_agg(t.id order by t.completed_at, t.id) filter (where t.completed_at >= ${start} and t.completed_at < ${end} and not ${unfinished}
        and t.state <> 'CANCELLED'), '[]') as "doneTicketIds",
      coalesce(jsonb_agg(jsonb_build_object('ticketId', t.id, 'state', t.state, 'dueAt', to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'isOverdue', coalesce(t.due_at < ${now}, false)) order by t.entered_at, t.id) filter (where ${unfinished}), '[]') as "openItems"
    from ticket t where t.estate_id = ${estateId} and t.entered_at <= ${now} and (${unfinished} or (t.entered_at >= ${start} and t.entered_at < ${end}) or (t.completed_at >= ${start} and t.completed_at < ${end}))`.execute(tx.db);
  return found.rows[0]!;
}
