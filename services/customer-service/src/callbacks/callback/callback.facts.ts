import { platformErrors } from '@guanjia/domain';
import type { EventTransaction } from '@guanjia/messaging';
import { sql } from 'kysely';
import type { StampedLimit } from '../../limit/limit.rules.ts';
import type { TicketFacts } from './callback.policy.ts';

/** Where a ticket stands, locked until the reaction is saved. */
export async function ticketFacts(tx: EventTransaction, id: string): Promise<TicketFacts> {
  const found = await sql<{ state: string; completion_no: number }>`select state, completion_no from ticket
    where id = ${id} for update`.execute(tx.db);
  const row = found.rows[0];
  if (!row) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return { id, state: row.state, completionNo: row.completion_no };
}

export interface Attempts {
  id: string;
  sourceId: string;
  unreachedCount: number;
  maxAttempts: number;
}

export async function attemptsOf(tx: EventTransaction, id: string): Promise<Attempts> {
  const found = await sql<{ source_id: string; unreached_count: number; max_attempts: number }>`select source_id, unreached_count, max_attempts
    from callback where id = ${id} for update`.execute(tx.db);
  const row = found.rows[0];
  if (!row) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return { id, sourceId: row.source_id, unreachedCount: row.unreached_count, maxAttempts: row.max_attempts };
}

/** Callbacks that still have to be made, and by which limit. */
export const limitedCallbacks = {
  table: 'callback' as const,
  limit: sql<StampedLimit>`t.limit_stamp`,
  isUnfinished: sql<boolean>`t.state in ('SCHEDULED', 'OPEN', 'IN_PROGRESS')`,
};
