import type { ReceivedEvent } from '@guanjia/contracts';
import { sql, type Kysely } from 'kysely';
import { fold } from './projection.ts';
import type { Subject } from './subject.ts';
import { writeRows } from './write-rows.ts';

const BATCH = 2_000;

interface KeptEvent {
  topic: string;
  aggregate_id: string;
  slot: number;
  seq: number;
  event_id: string;
  type: string;
  estate_id: string | null;
  occurred_at: Date;
  actor_id: string | null;
  correlation_id: string | null;
  payload: unknown;
}

/** Fills a subject's empty table from the events that the feed has kept, aggregate by aggregate in their order. */
export async function refold(db: Kysely<any>, subject: Subject): Promise<void> {
  const types = subject.sources.map(({ contract }) => contract.type);
  for (let last = { topic: '', aggregate_id: '', slot: 0 }; ;) {
    const { rows } = await sql<KeptEvent>`select topic, aggregate_id, slot, seq, event_id, type, estate_id, occurred_at, actor_id, correlation_id, payload
      from feed.event where type = any(${types}) and (topic, aggregate_id, slot) > (${last.topic}, ${last.aggregate_id}, ${last.slot}::integer)
      order by topic, aggregate_id, slot limit ${BATCH}`.execute(db);
    await writeRows(db, subject, fold(subject, rows.map(received)));
    if (rows.length < BATCH) return;
    last = rows.at(-1)!;
  }
}

const received = (row: KeptEvent): ReceivedEvent => ({
  eventId: row.event_id, type: row.type, topic: row.topic, aggregateId: row.aggregate_id, seq: row.seq, estateId: row.estate_id,
  occurredAt: row.occurred_at, actorId: row.actor_id, correlationId: row.correlation_id, causationId: null, data: row.payload,
});
