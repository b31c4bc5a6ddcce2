import type { WorkSource } from './work-metrics.ts';

/** What a service has before it, in numbers. */
export interface Work {
  outbox: number;
  outboxAgeSeconds: number;
  parked: Readonly<Record<string, number>>;
  deadLetters: number;
  overdue: Readonly<Record<string, number>>;
  lag: number;
  /** Connections of the pool by use. */
  pool: Readonly<Record<'busy' | 'idle' | 'waited_for', number>>;
}

/** Each part is found by an index that holds the unfinished alone. */
const statement = `select
  (select count(*)::int from outbox where published_at is null) as outbox,
  (select occurred_at from outbox where published_at is null order by position limit 1) as oldest,
  (select coalesce(jsonb_object_agg(reason, n), '{}') from (select reason, count(*) as n from parked_event group by reason) as parked) as parked,
  (select count(*)::int from dead_letter where resolution is null) as dead_letters,
  (select coalesce(jsonb_object_agg(kind, n), '{}')
     from (select kind, count(*) as n from deadline where fired_at is null and due_at <= $1 group by kind) as due) as overdue`;

export async function workOf({ database, consumers, clock }: Pick<WorkSource, 'database' | 'consumers' | 'clock'>): Promise<Work> {
  const now = clock.now();
  const [{ rows }, lag] = await Promise.all([database.pool.query(statement, [now]), consumers.lag()]);
  const { outbox, oldest, parked, dead_letters: deadLetters, overdue } = rows[0];
  const { totalCount, idleCount, waitingCount } = database.pool;
  const pool = { busy: totalCount - idleCount, idle: idleCount, waited_for: waitingCount };
  return { outbox, outboxAgeSeconds: ageOf(oldest, now), parked, deadLetters, overdue, lag, pool };
}

const ageOf = (oldest: Date | null, now: Date): number => (oldest ? Math.max(0, (now.getTime() - oldest.getTime()) / 1_000) : 0);
