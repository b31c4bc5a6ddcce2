import { setTimeout as pause } from 'node:timers/promises';
import { groupScope } from '@guanjia/domain';
import type { WorkSource } from './work-metrics.ts';

/** What a service has before it, in numbers. */
export interface Work {
  outbox: number;
  outboxAgeSeconds: number;
  parked: Readonly<Record<string, number>>;
  deadLetters: number;
  overdue: Readonly<Record<string, number>>;
  /** Of people, past their time limit; said by the service that keeps everybody's tasks. */
  overdueTasks: readonly OverdueTasks[];
  /** Undefined while the transport does not say. */
  lag: number | undefined;
  /** Connections of the pool by use. */
  pool: Readonly<Record<'busy' | 'idle' | 'waited_for', number>>;
}

/** Open tasks of one kind whose time limit has passed. */
export interface OverdueTasks {
  /** Which opened them. */
  service: string;
  kind: string;
  count: number;
}

/** A broker that hangs does not keep from us what the database knows. */
const LAG_MS = 2_000;

/** Each part is found by an index that holds the unfinished alone. */
const statement = `select
  (select count(*)::int from outbox where published_at is null) as outbox,
  (select greatest(0, extract(epoch from $1::timestamptz - occurred_at))::float8 from outbox
    where published_at is null order by position limit 1) as outbox_age,
  (select coalesce(jsonb_object_agg(reason, n), '{}') from (select reason, count(*) as n from parked_event group by reason) as parked) as parked,
  (select count(*)::int from dead_letter where resolution is null) as dead_letters,
  (select coalesce(jsonb_object_agg(kind, n), '{}')
     from (select kind, count(*) as n from deadline where fired_at is null and due_at <= $1::timestamptz group by kind) as due) as overdue`;

export async function workOf(source: WorkSource): Promise<Work> {
  const { database, consumers, clock } = source;
  const [{ rows }, overdueTasks, lag] = await Promise.all([database.pool.query(statement, [clock.now()]), overdueIn(source), lagOf(consumers)]);
  const { outbox, outbox_age: age, parked, dead_letters: deadLetters, overdue } = rows[0];
  const { totalCount, idleCount, waitingCount } = database.pool;
  const pool = { busy: totalCount - idleCount, idle: idleCount, waited_for: waitingCount };
  return { outbox, outboxAgeSeconds: age ?? 0, parked, deadLetters, overdue, overdueTasks, lag, pool };
}

async function overdueIn({ database, clock, overdueTasks }: WorkSource): Promise<readonly OverdueTasks[]> {
  if (!overdueTasks) return [];
  const reads = database.read(groupScope);
  return reads.rows(overdueTasks(clock.now())).finally(() => reads.end());
}

const lagOf = (consumers: WorkSource['consumers']): Promise<number | undefined> =>
  Promise.race([consumers.lag(), pause(LAG_MS, undefined, { ref: false })]).catch(() => undefined);
