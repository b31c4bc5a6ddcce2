import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Envelope } from '../cloud-event.ts';
import type { IncomingMessage } from '../transport.ts';

type ParkReason = 'GAP' | 'BEHIND' | 'MISSING_FACT' | 'ERROR';

export interface Parking {
  envelope: Envelope;
  reason: ParkReason;
  error?: string;
  attempts?: number;
  retryInMs?: number;
}

export interface ParkContext {
  consumer: string;
  now: Date;
}

/** Sets events aside in the consumer's own database, so that the transport's cursor can go on. */
export async function park(db: Kysely<any>, { consumer, now }: ParkContext, parkings: readonly Parking[]): Promise<void> {
  for (const { envelope, reason, error = null, attempts = 0, retryInMs = 0 } of parkings) {
    const { eventId, topic, aggregateId, seq, type, message } = envelope;
    await sql`insert into parked_event (consumer, event_id, topic, aggregate_id, seq, type, reason, error, attempts,
        next_attempt_at, parked_at, headers, value)
      values (${consumer}, ${eventId}, ${topic}, ${aggregateId}, ${seq}, ${type}, ${reason}, ${error}, ${attempts},
        now() + ${retryInMs} * interval '1 millisecond', ${now.toISOString()}::timestamptz, ${JSON.stringify(message.headers)}::jsonb,
        ${message.value})
      on conflict (consumer, event_id) do nothing`.execute(db);
  }
}

/** The first waiting event of an aggregate. */
export interface ParkedHead {
  eventId: string;
  reason: ParkReason;
  attempts: number;
  message: IncomingMessage;
}

export interface HeadRow {
  event_id: string;
  topic: string;
  aggregate_id: string;
  reason: ParkReason;
  attempts: number;
  headers: string;
  value: Buffer;
}

export interface DueQuestion {
  consumer: string;
  /** Facts have come in since the last look: whoever lacks one tries again. */
  hasNewFacts: boolean;
  /** Events parked before this, of an aggregate of which nothing is known, begin its history; null: never. */
  baselineBefore: Date | null;
}

/** Where an aggregate's events stand among all that waits. */
export interface ParkedStream {
  topic: string;
  aggregateId: string;
}

export const beforeAllStreams: ParkedStream = { topic: '', aggregateId: '' };

export interface DueLook {
  heads: ParkedHead[];
  /** Where the next look goes on; null when this one reached the end. */
  next: ParkedStream | null;
}

/** Heads of one look, and rows that it goes over: however much waits, a look stays short. */
const HEADS = 200;
const LOOK = 20_000;

/** Heads behind a stream whose turn may have come. Nothing passes a dead letter of its aggregate. */
export async function dueHeads(db: Kysely<any>, question: DueQuestion, after: ParkedStream): Promise<DueLook> {
  const looked = sql`select * from parked_event where consumer = ${question.consumer}
    and (topic, aggregate_id) > (${after.topic}, ${after.aggregateId}) order by topic, aggregate_id, seq limit ${LOOK}`;
  const found = await sql<Partial<HeadRow> & { rows: number; last_topic: string; last_aggregate_id: string; event_id: string | null }>`
    with looked as (${keysOf(looked)}), due as (${dueAmong(question)})
    select e.event_id, e.topic, e.aggregate_id, e.reason, e.attempts, e.headers::text as headers, e.value,
      l.topic as last_topic, l.aggregate_id as last_aggregate_id, (select count(*)::int from looked) as rows
    from (select topic, aggregate_id from looked order by topic desc, aggregate_id desc limit 1) l
    left join (due join parked_event e on e.consumer = ${question.consumer} and e.event_id = due.event_id) on true
    order by due.topic, due.aggregate_id`.execute(db);
  const [first] = found.rows;
  const heads = found.rows.filter((row): row is typeof row & HeadRow => row.event_id !== null).map(headOf);
  const last = heads.at(-1)?.message;
  if (last && heads.length === HEADS) return { heads, next: { topic: last.topic, aggregateId: last.key } };
  return { heads, next: first?.rows === LOOK ? { topic: first.last_topic, aggregateId: first.last_aggregate_id } : null };
}

/** Without the bytes, which only those whose turn it is need. */
const keysOf = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select topic, aggregate_id, seq, event_id, reason, next_attempt_at, parked_at from (${rows}) r`;

/** In which order the rows of a stream have their turn. Of states the newest alone counts, and waits for none before it. */
const turnOf = (row: RawBuilder<unknown>): RawBuilder<unknown> => sql`case when ${row}.topic like '%.state' then -${row}.seq else ${row}.seq end`;

const dueAmong = ({ consumer, hasNewFacts, baselineBefore }: DueQuestion): RawBuilder<unknown> => sql`
  select h.event_id, h.topic, h.aggregate_id
  from (select distinct on (topic, aggregate_id) * from looked order by topic, aggregate_id, ${turnOf(sql`looked`)}) h
  left join stream_position p on p.consumer = ${consumer} and p.topic = h.topic and p.aggregate_id = h.aggregate_id
  where not exists (select 1 from dead_letter d where d.consumer = ${consumer} and d.topic = h.topic
      and d.aggregate_id = h.aggregate_id and d.resolution is null and d.seq < h.seq and h.topic not like '%.state')
    and (h.seq <= p.seq
      or h.reason in ('MISSING_FACT', 'ERROR') and h.next_attempt_at <= now()
      or h.reason = 'MISSING_FACT' and ${hasNewFacts}::boolean
      or h.reason in ('GAP', 'BEHIND') and (h.seq = coalesce(p.seq, 0) + 1 or h.topic like '%.state')
      or h.reason in ('GAP', 'BEHIND') and p.seq is null and h.parked_at <= ${baselineBefore?.toISOString() ?? null}::timestamptz)
  order by h.topic, h.aggregate_id limit ${HEADS}`;

export const headOf = (row: HeadRow): ParkedHead => ({
  eventId: row.event_id, reason: row.reason, attempts: row.attempts, message: messageOf(row),
});

/** The message as it came; partition and position are of no use any more. */
export const messageOf = (row: Pick<HeadRow, 'topic' | 'aggregate_id' | 'headers' | 'value'>): IncomingMessage => ({
  topic: row.topic, key: row.aggregate_id, partition: 0, position: '0',
  headers: JSON.parse(row.headers) as Record<string, string>, value: row.value,
});

/** Takes the row for this transaction; false when it is gone, in another member's hands, or has had the attempt from one. */
export async function lockParked(db: Kysely<any>, consumer: string, { eventId, reason, attempts }: Omit<ParkedHead, 'message'>): Promise<boolean> {
  const found = await sql`select 1 from parked_event where consumer = ${consumer} and event_id = ${eventId}
    and reason = ${reason} and attempts = ${attempts} for update skip locked`.execute(db);
  return found.rows.length > 0;
}

/** Whether it was there. */
export async function unpark(db: Kysely<any>, consumer: string, eventId: string): Promise<boolean> {
  const gone = await sql`delete from parked_event where consumer = ${consumer} and event_id = ${eventId}`.execute(db);
  return gone.numAffectedRows === 1n;
}

/** Whether it was there. */
export async function parkAgain(db: Kysely<any>, consumer: string, eventId: string, next: Omit<Parking, 'envelope'>): Promise<boolean> {
  const parked = await sql`update parked_event set reason = ${next.reason}, error = ${next.error ?? null}, attempts = ${next.attempts ?? 0},
      next_attempt_at = now() + ${next.retryInMs ?? 0} * interval '1 millisecond'
    where consumer = ${consumer} and event_id = ${eventId}`.execute(db);
  return parked.numAffectedRows === 1n;
}

/** Whether something waits for nothing but its next attempt: what stands behind a dead letter waits for a person, and what
 *  stands behind another row for that one. */
export async function hasRetriesAhead(db: Kysely<any>, consumer: string): Promise<boolean> {
  const found = await sql`select 1 from parked_event e where consumer = ${consumer} and reason = 'ERROR'
    and not exists (select 1 from dead_letter d where d.consumer = e.consumer and d.topic = e.topic
      and d.aggregate_id = e.aggregate_id and d.resolution is null and d.seq < e.seq and d.topic not like '%.state')
    and not exists (select 1 from parked_event f where f.consumer = e.consumer and f.topic = e.topic
      and f.aggregate_id = e.aggregate_id and ${turnOf(sql`f`)} < ${turnOf(sql`e`)}) limit 1`.execute(db);
  return found.rows.length > 0;
}

/** Events that have waited since before the given time and have not been reported yet; each is answered once. */
export async function takeOverdue(db: Kysely<any>, { consumer, now }: ParkContext, before: Date): Promise<{ event_id: string; type: string; reason: string }[]> {
  const found = await sql<{ event_id: string; type: string; reason: string }>`
    update parked_event set alerted_at = ${now.toISOString()}::timestamptz
    where consumer = ${consumer} and alerted_at is null and parked_at <= ${before.toISOString()}::timestamptz
    returning event_id, type, reason`.execute(db);
  return found.rows;
}
