import { setTimeout as pause } from 'node:timers/promises';
import { groupScope } from '@guanjia/domain';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { TransactionRunner } from '../consumer/transaction.ts';
import type { Retention } from './retention.ts';

interface Pruning {
  database: TransactionRunner<any>;
  retention: Retention;
  /** Between two batches, so that those who publish and consume are not held up. */
  pauseMs?: number;
  isStopping?(): boolean;
}

/** Rows that went, per table. */
type Pruned = Record<'outbox' | 'inbox' | 'dead_letter' | 'idempotency_key', number>;

/** Rows of one transaction. */
export const PRUNE_BATCH = 2_000;

/** Deletes what is older than it has to be, a batch per transaction. Ages are counted by the database's clock, which set
 *  the marks; a process whose clock runs ahead deletes nothing too early. @source RELIABILITY R17 */
export async function prune({ database, retention, pauseMs = 20, isStopping = () => false }: Pruning): Promise<Pruned> {
  const pruned: Pruned = { outbox: 0, inbox: 0, dead_letter: 0, idempotency_key: 0 };
  for (const [table, batch] of batchesOf(retention)) {
    for (let hasMore = true; hasMore && !isStopping(); ) {
      const done = await database.transaction(groupScope, ({ db }) => batch(db));
      pruned[table] += done.rows;
      hasMore = done.hasMore;
      if (hasMore) await pause(pauseMs);
    }
  }
  return pruned;
}

interface BatchDone {
  rows: number;
  hasMore: boolean;
}

type Batch = (db: Kysely<any>) => Promise<BatchDone>;

function batchesOf({ outboxDays, inboxDays, resolvedLetterDays, idempotencyKeyDays }: Retention): [keyof Pruned, Batch][] {
  return [
    ['outbox', outboxBatch(outboxDays)],
    // What was given up behind an open dead letter still waits for its turn, and only its mark says so.
    ['inbox', oldest('inbox', sql`received_at < now() - make_interval(days => ${inboxDays}::int) and not exists (select 1 from parked_event p
      where p.consumer = inbox.consumer and p.event_id = inbox.event_id) order by received_at`)],
    ['dead_letter', oldest('dead_letter', sql`resolution is not null and resolved_at < now() - make_interval(days => ${resolvedLetterDays}::int)`)],
    ...(idempotencyKeyDays === null ? [] : [['idempotency_key', oldest('idempotency_key',
      sql`created_at < now() - make_interval(days => ${idempotencyKeyDays}::int) order by created_at`)] as [keyof Pruned, Batch]]),
  ];
}

/** The outbox needs no index by age: its primary key is the order of age. It is walked from its beginning, past rows that
 *  could not be published yet, up to the first one that is young. */
function outboxBatch(days: number): Batch {
  let after = '0';
  return async (db) => {
    const found = await sql<{ rows: number; gone: number; young: number; last: string | null }>`
      with walked as (
        select position, published_at is not null and published_at >= now() - make_interval(days => ${days}::int) as is_young,
          published_at is null as is_waiting
        from outbox where position > ${after}::bigint order by position limit ${PRUNE_BATCH}),
      gone as (
        delete from outbox o using walked w where o.position = w.position and not w.is_young and not w.is_waiting returning 1)
      select count(*)::int as rows, (select count(*) from gone)::int as gone, count(*) filter (where is_young)::int as young,
        max(position)::text as last from walked`.execute(db);
    const { rows, gone, young, last } = found.rows[0]!;
    after = last ?? after;
    return { rows: gone, hasMore: rows === PRUNE_BATCH && young === 0 };
  };
}

/** Several replicas prune beside each other: each takes rows that the others do not hold. */
const oldest = (table: keyof Pruned, condition: RawBuilder<unknown>): Batch => async (db) => {
  const gone = await sql`delete from ${sql.table(table)} where ctid = any(array(
    select ctid from ${sql.table(table)} where ${condition} limit ${PRUNE_BATCH} for update skip locked))`.execute(db);
  const rows = Number(gone.numAffectedRows ?? 0);
  return { rows, hasMore: rows === PRUNE_BATCH };
};
