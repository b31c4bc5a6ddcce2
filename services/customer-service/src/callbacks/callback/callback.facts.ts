import { platformErrors, type StampedLimit } from '@guanjia/domain';
import type { EventTransaction } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { hasLeft } from '../../reception/staff.facts.ts';
import type { Concerned, Respondent } from './callback-matters.policy.ts';
import type { SourceFacts } from './callback.policy.ts';
import type { Callback, CallbackSource } from './callback.rules.ts';

const tables: Readonly<Partial<Record<CallbackSource, string>>> = { TICKET: 'ticket', COMPLAINT: 'complaint' };

/** Where a ticket or complaint stands, locked until the reaction is saved. Whatever else is called back about is done, once. */
export async function sourceFacts(tx: EventTransaction, source: CallbackSource, id: string): Promise<SourceFacts> {
  if (!tables[source]) return { id, state: 'COMPLETED', completionNo: 1 };
  const found = await sql<{ state: string; completion_no: number }>`select state, completion_no from ${sql.table(tables[source]!)}
    where id = ${id} for update`.execute(tx.db);
  const row = found.rows[0];
  if (!row) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return { id, state: row.state, completionNo: row.completion_no };
}

export interface Attempts {
  id: string;
  state: string;
  sourceType: CallbackSource;
  sourceId: string;
  unreachedCount: number;
  maxAttempts: number;
}

export async function attemptsOf(tx: EventTransaction, id: string): Promise<Attempts> {
  const found = await sql<Attempts>`select id, state, source_type as "sourceType", source_id as "sourceId", unreached_count as "unreachedCount",
      max_attempts as "maxAttempts" from callback where id = ${id} for update`.execute(tx.db);
  const row = found.rows[0];
  if (!row) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return row;
}

/** Whoever made the attempt before, unless they have left the estate since. @source CS-048 HR-004 */
export async function stillServing(tx: Tx, { assigneeId, estateId }: Pick<Callback, 'assigneeId' | 'estateId'>): Promise<string | null> {
  return assigneeId && await hasLeft(tx, assigneeId, estateId) ? null : assigneeId;
}

/** Callbacks that still have to be made, and by which limit. */
export const limitedCallbacks = {
  table: 'callback' as const,
  limit: sql<StampedLimit>`t.limit_stamp`,
  isUnfinished: sql<boolean>`t.state in ('SCHEDULED', 'OPEN', 'IN_PROGRESS')`,
};

/** Nobody is asked whether they are content before they know the result. @throws RESULT_NOT_TOLD   @source CS-085 */
export async function requireResultTold(tx: EventTransaction, { sourceType, sourceId }: Callback): Promise<void> {
  if (sourceType !== 'COMPLAINT') return;
  const found = await sql<{ is_told: boolean }>`select result_feedback_at is not null as is_told from complaint where id = ${sourceId}`.execute(tx.db);
  if (!found.rows[0]?.is_told) throw customerServiceErrors.error('RESULT_NOT_TOLD');
}

/** The households named, and where they live. @source CS-043 */
export async function householdsNamed(tx: EventTransaction, estateId: string, ids: readonly string[]): Promise<Respondent[]> {
  const found = await sql<Respondent>`select id as "householdId", data->>'unitId' as "unitId" from reference_copy
    where kind = 'household' and estate_id = ${estateId} and id = any(${ids}::text[]) order by id`.execute(tx.db);
  return found.rows;
}

/** For whom something was put right: the households of the tickets, complaints and callbacks that it came from and that live there still. Nobody
 *  is asked about what staff reported, or about what nobody signed. @source HR-049 CS-033 CS-036 */
export async function householdsConcerned(tx: EventTransaction, estateId: string, sources: readonly { id: string }[]): Promise<Concerned[]> {
  const ids = sources.map(({ id }) => id);
  const found = await sql<Concerned>`select h.id as "householdId", h.data->>'unitId' as "unitId", bool_or(m.is_important) as "isImportant",
      coalesce(array_agg(distinct m.number) filter (where m.number is not null), '{}') as numbers
    from (select household_id, number, false as is_important from ticket where estate_id = ${estateId} and id = any(${ids}::uuid[]) and reporter_type <> 'STAFF'
      union all select household_id, number, severity <> 'ORDINARY' from complaint
        where estate_id = ${estateId} and id = any(${ids}::uuid[]) and complainant_type <> 'ANONYMOUS'
      union all select household_id, null, organiser_role = 'OD' from callback where estate_id = ${estateId} and id = any(${ids}::uuid[])) m
    join reference_copy h on h.kind = 'household' and h.id = m.household_id::text and h.estate_id = ${estateId} and h.data->>'state' = 'ACTIVE'
    group by h.id, h.data->>'unitId' order by h.id`.execute(tx.db);
  return found.rows;
}

/** When a takeover was completed, as the callback of the counterparty keeps it. */
export async function takenOverAt(tx: Pick<EventTransaction, 'db'>, takeoverId: string): Promise<Date> {
  const found = await sql<{ at: string }>`select source_completed_at as at from callback
    where source_type = 'TAKEOVER' and matter_key = ${takeoverId} order by attempt limit 1`.execute(tx.db);
  return new Date(found.rows[0]!.at);
}
