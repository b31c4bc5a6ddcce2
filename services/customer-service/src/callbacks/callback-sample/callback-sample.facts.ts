import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { CompletedMatter } from '../callback/callback.policy.ts';
import type { Candidate } from './callback-sample.rules.ts';

/** A repair of the week before, and how far its callback is. */
export interface SampledRepair extends Candidate {
  /** a call about it is still to be made, or an unsatisfied or vain one goes on by itself */
  isGoingOn: boolean;
  matter: Omit<CompletedMatter, 'window'>;
}

interface Row {
  id: string;
  completion_no: number;
  unit_id: string | null;
  household_id: string | null;
  completed_at: Date;
  is_called: boolean;
  is_going_on: boolean;
}

/** The repair slips completed in the seven days before a week began, works left out. @source CS-034 ENG-031 C-02 */
export async function repairsOfWeekBefore(tx: Tx, estateId: string, weekStart: Date): Promise<SampledRepair[]> {
  const found = await sql<Row>`select t.id, t.completion_no, t.unit_id, t.household_id, t.completed_at,
      exists (select from callback c where c.source_id = t.id and c.kind in ('TICKET', 'WEEKLY_SAMPLE') and c.completed_at >= ${weekStart}
        and c.satisfaction in ('SATISFIED', 'UNSATISFIED')) as is_called,
      coalesce((select c.state not in ('DONE_SATISFIED', 'REPLACED', 'CANCELLED', 'CLOSED_UNREACHED', 'CLOSED_UNSATISFIED') from callback c
        where c.source_id = t.id order by c.attempt desc limit 1), false) as is_going_on
    from ticket t where t.estate_id = ${estateId} and t.kind = 'REPAIR' and t.urgency in ('URGENT', 'ROUTINE') and t.state <> 'CANCELLED'
      and t.completed_at >= ${weekStart}::timestamptz - interval '7 days' and t.completed_at < ${weekStart} order by t.id`.execute(tx.db);
  return found.rows.map((row) => ({
    ticketId: row.id, isCalled: row.is_called, isGoingOn: row.is_going_on,
    matter: {
      kind: 'WEEKLY_SAMPLE', sourceType: 'TICKET', sourceId: row.id, completionNo: row.completion_no, unitId: row.unit_id, householdId: row.household_id,
      sourceCompletedAt: new Date(row.completed_at), organiserRole: 'CSR',
    },
  }));
}
