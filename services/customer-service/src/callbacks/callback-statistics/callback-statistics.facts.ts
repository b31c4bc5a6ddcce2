import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { recurrencesUntil } from '../recurrence/recurrence.facts.ts';
import type { RecurrenceRow } from '../recurrence/recurrence.sql.ts';
import { boundsOfQuarter, type CallbackFigures, type KindCounts, type Repeated } from './callback-statistics.rules.ts';

/** Counted from the callbacks themselves. @source CS-053 CS-054 */
export async function figuresOf(tx: Tx, estateId: string, quarter: string, until: Date): Promise<CallbackFigures> {
  const { start } = boundsOfQuarter(quarter);
  const made = sql<boolean>`c.completed_at >= ${start} and c.completed_at < ${until}`;
  const answered = (satisfaction: string) => sql`count(*) filter (where ${made} and c.satisfaction = ${satisfaction})::int`;
  const { rows: byKind } = await sql<KindCounts>`select c.kind, count(*) filter (where c.due_at >= ${start} and c.due_at < ${until} and c.state <> 'CANCELLED')::int as scheduled,
      count(*) filter (where ${made})::int as made, ${answered('SATISFIED')} as satisfied, ${answered('UNSATISFIED')} as unsatisfied,
      ${answered('UNREACHED')} as unreached, count(*) filter (where ${made} and c.is_late)::int as late
    from callback c where c.estate_id = ${estateId} and ((c.due_at >= ${start} and c.due_at < ${until} and c.state <> 'CANCELLED') or (${made}))
    group by c.kind order by c.kind`.execute(tx.db);
  const { rows: failed } = await sql<{ id: string }>`select c.id from callback c where c.estate_id = ${estateId} and c.failure_code is not null and ${made}
    order by c.completed_at, c.id`.execute(tx.db);
  const recurring = await recurrencesUntil(tx, estateId, until);
  return {
    byKind, failedCount: failed.length, failedCallbackIds: failed.map(({ id }) => id),
    repeatComplaints: repeated(recurring, 'COMPLAINT'), repeatRepairs: repeated(recurring, 'REPAIR'),
  };
}

const repeated = (rows: readonly RecurrenceRow[], kind: RecurrenceRow['kind']): Repeated[] => rows.filter((row) => row.kind === kind)
  .map(({ category, unitId, equipmentId, count, limit, ids }) => ({ category, unitId, equipmentId, count, limit, sourceIds: ids }));
