import type pg from 'pg';
import { isStateTopic } from '../cloud-event.ts';
import { toJsonRow } from '../json-row.ts';
import type { OutgoingEvent } from '../transport.ts';

/** An unpublished row of the outbox. */
export interface OutboxRow {
  position: string;
  aggregate: string;
  event: OutgoingEvent;
}

interface Stored {
  position: string;
  id: string;
  aggregatetype: string;
  aggregateid: string;
  type: string;
  topic: string;
  seq: number;
  payload: object;
  estate_id: string | null;
  occurred_at: Date;
  actor_id: string | null;
  correlation_id: string | null;
  causation_id: string | null;
}

const BATCH_ROWS = 500;
const BATCH_BYTES = 8_000_000;
/** The relay's lock in each service's database; any number that nobody else takes. */
const RELAY_LOCK = 7_305_281;

/** One relay works at a time; the others wait for their turn. */
export async function becomeLeader(client: pg.Client): Promise<boolean> {
  await client.query('begin');
  const answer = await client.query<{ ok: boolean }>(`select pg_try_advisory_xact_lock(${RELAY_LOCK}) as ok`);
  return answer.rows[0]?.ok === true;
}

/** Rows not yet published, in order within each aggregate. It asks for what is unpublished, not for what lies behind the
 *  last position: positions commit out of order. */
export async function unpublished(client: pg.Client, exceptAggregates: readonly string[]): Promise<OutboxRow[]> {
  const found = await client.query<Stored>(
    `select * from (
       select position, id, aggregatetype, aggregateid, type, topic, seq, payload, estate_id, occurred_at, actor_id,
         correlation_id, causation_id, sum(pg_column_size(payload)) over (order by position) as bytes
       from outbox where published_at is null and not aggregatetype || '/' || aggregateid = any($1::text[])
       order by position limit ${BATCH_ROWS}) next
     where bytes <= ${BATCH_BYTES} order by position`, [exceptAggregates]);
  return found.rows.map(toRow);
}

export async function countUnpublished(client: pg.Client, exceptAggregates: readonly string[]): Promise<number> {
  const found = await client.query<{ count: string }>(
    `select count(*) from outbox where published_at is null and not aggregatetype || '/' || aggregateid = any($1::text[])`,
    [exceptAggregates]);
  return Number(found.rows[0]?.count ?? 0);
}

export async function markPublished(client: pg.Client, rows: readonly OutboxRow[]): Promise<void> {
  await client.query('update outbox set published_at = now() where position = any($1::bigint[])', [rows.map((row) => row.position)]);
}

function toRow(row: Stored): OutboxRow {
  const fact = { eventId: row.id, occurredAt: row.occurred_at, estateId: row.estate_id, seq: row.seq };
  const event: OutgoingEvent = {
    ...fact, topic: row.topic, key: row.aggregateid, type: row.type, actorId: row.actor_id,
    correlationId: row.correlation_id, causationId: row.causation_id,
    value: toJsonRow(fact, row.payload), isState: isStateTopic(row.topic),
  };
  return { position: row.position, aggregate: `${row.aggregatetype}/${row.aggregateid}`, event };
}
