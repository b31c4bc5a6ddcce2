import type pg from 'pg';
import { isStateTopic } from '../cloud-event.ts';
import type { OutgoingEvent } from '../transport.ts';

/** An unpublished row of the outbox. */
export interface OutboxRow {
  position: string;
  aggregate: string;
  event: OutgoingEvent;
}

/** A row of the outbox as `storedColumns` reads it. */
export interface Stored {
  position: string;
  id: string;
  aggregatetype: string;
  aggregateid: string;
  type: string;
  topic: string;
  seq: number;
  value: string;
  estate_id: string | null;
  occurred_at_ms: number;
  actor_id: string | null;
  correlation_id: string | null;
  causation_id: string | null;
  traceparent: string | null;
}

const BATCH_ROWS = 2_000;
const BATCH_BYTES = 8_000_000;
/** The relay's lock in each service's database; any number that nobody else takes. */
const RELAY_LOCK = 7_305_281;

/** One relay works at a time; the others wait for their turn. The lock is the connection's, and ends with it. */
export async function becomeLeader(client: pg.Client): Promise<boolean> {
  const answer = await client.query<{ ok: boolean }>(`select pg_try_advisory_lock(${RELAY_LOCK}) as ok`);
  return answer.rows[0]?.ok === true;
}

export async function stepDown(client: pg.Client): Promise<void> {
  await client.query(`select pg_advisory_unlock(${RELAY_LOCK})`);
}

interface NotThese {
  /** whose next event the transport refuses */
  aggregates: readonly string[];
  /** being published at this moment */
  inHand: readonly OutboxRow[];
}

const positionsOf = (rows: readonly OutboxRow[]): string[] => rows.map((row) => row.position);

/** The plain row of the message is made by the database, so that the payload is never taken apart (a field that the payload
 *  has under the same name is the payload's). @source PLAT-004 */
export const storedColumns = `position, id, aggregatetype, aggregateid, type, topic, seq, estate_id, actor_id, correlation_id, causation_id, traceparent,
  extract(epoch from occurred_at)::float8 * 1000 as occurred_at_ms,
  (jsonb_build_object('eventId', id, 'estateId', estate_id, 'version', seq,
    'occurredAt', to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) || payload)::text as value`;

/** Rows not yet published, in order within each aggregate. It asks for what is unpublished, not for what lies behind the
 *  last position: positions commit out of order. */
export async function unpublished(client: pg.Client, { aggregates, inHand }: NotThese): Promise<OutboxRow[]> {
  const found = await client.query<Stored>(
    `select ${storedColumns} from (
       select *, sum(pg_column_size(payload)) over (order by position) as bytes from outbox
       where published_at is null and not aggregatetype || '/' || aggregateid = any($1::text[])
         and position <> all($2::bigint[])
       order by position limit ${BATCH_ROWS}) next
     where bytes <= ${BATCH_BYTES} order by position`, [aggregates, positionsOf(inHand)]);
  return found.rows.map(toRow);
}

export async function countUnpublished(client: pg.Client, exceptAggregates: readonly string[]): Promise<number> {
  const found = await client.query<{ count: string }>(
    `select count(*) from outbox where published_at is null and not aggregatetype || '/' || aggregateid = any($1::text[])`,
    [exceptAggregates]);
  return Number(found.rows[0]?.count ?? 0);
}

/** The disk is not waited for: a mark that is lost in a crash brings the event twice, and the inbox lets it count once. Planned
 *  each time: a plan kept from when the outbox was small would read all of it ever after. */
export async function markPublished(client: pg.Client, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `with lazily as (select set_config('synchronous_commit', 'off', true))
     update outbox set published_at = now() from lazily where position = any($1::bigint[])`, [positionsOf(rows)]);
}

export function toRow(row: Stored): OutboxRow {
  const event: OutgoingEvent = {
    topic: row.topic, key: row.aggregateid, type: row.type, eventId: row.id, seq: row.seq, estateId: row.estate_id,
    occurredAt: new Date(row.occurred_at_ms), actorId: row.actor_id, correlationId: row.correlation_id,
    causationId: row.causation_id, traceparent: row.traceparent, value: row.value, isState: isStateTopic(row.topic),
  };
  return { position: row.position, aggregate: `${row.aggregatetype}/${row.aggregateid}`, event };
}
