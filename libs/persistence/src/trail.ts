import { sql, type Kysely } from 'kysely';
import type { AuditEntry } from './audit/audit-entry.ts';
import type { Call } from './call.ts';

/** An event as it goes into the outbox, but for its place in its stream. */
export interface OutboxRow {
  id: string;
  aggregatetype: string;
  aggregateid: string;
  type: string;
  topic: string;
  payload: unknown;
  estate_id: string | null;
  occurred_at: string;
}

/** Rows of one statement: far below what a statement may take in time. */
const SLICE = 500;

/** The events and audit entries of one transaction. They are written together before its COMMIT, in the order of its
 *  commands, so that a transaction of many commands asks for two statements in place of one per command. Order per
 *  aggregate comes from the row lock on its stream.
 *  @source PLAT-006 PLAT-007 PLAT-008 */
export class Trail {
  #events: object[] = [];
  #entries: object[] = [];

  note(call: Call, events: readonly OutboxRow[], entries: readonly AuditEntry[]): void {
    const { actor, requestId, correlationId = requestId, causationId = null, traceparent = null, now } = call;
    this.#events.push(...events.map((event) => ({ ...event, actor_id: actor.id, correlation_id: correlationId, causation_id: causationId, traceparent })));
    this.#entries.push(...entries.map((entry) => ({ ...entry, at: now.toISOString(), actorId: actor.id, actorKind: actor.kind, requestId, causationId })));
  }

  /** What was noted and not written yet goes into the transaction. */
  async write(db: Kysely<any>): Promise<void> {
    const [events, entries] = [this.#events, this.#entries];
    [this.#events, this.#entries] = [[], []];
    for (let at = 0; at < Math.max(events.length, entries.length); at += SLICE) {
      await writeSlice(db, events.slice(at, at + SLICE), entries.slice(at, at + SLICE));
    }
  }
}

async function writeSlice(db: Kysely<any>, events: readonly object[], entries: readonly object[]): Promise<void> {
  const audited = sql`insert into audit_entry (at, actor_id, actor_kind, operation, aggregate, aggregate_id, estate_id, version, request_id, causation_id, changes)
    select e.at, e."actorId", e."actorKind", e.operation, e.aggregate, e."aggregateId", e."estateId", e.version, e."requestId", e."causationId", e.changes
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(
      at timestamptz, "actorId" text, "actorKind" text, operation text, aggregate text, "aggregateId" text, "estateId" uuid, version integer,
      "requestId" text, "causationId" text, changes jsonb)`;
  if (events.length === 0) return void await sql`/* prepared */ ${audited}`.execute(db);
  const rows = events.map((event, order) => ({ order, ...event }));
  // Streams are locked in one order by everybody, so that two batches never wait for each other.
  await sql`/* prepared */ with draft as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(
        "order" int, id uuid, aggregatetype text, aggregateid text, type text, topic text, payload jsonb,
        estate_id uuid, occurred_at timestamptz, actor_id text, correlation_id text, causation_id text, traceparent text)),
    stream as (
      insert into event_stream as s (aggregatetype, aggregateid, last_seq)
      select aggregatetype, aggregateid, count(*) from draft group by 1, 2 order by 1, 2
      on conflict (aggregatetype, aggregateid) do update set last_seq = s.last_seq + excluded.last_seq
      returning aggregatetype, aggregateid, last_seq)${entries.length > 0 ? sql`, audited as (${audited})` : sql``}
    insert into outbox (id, aggregatetype, aggregateid, type, topic, payload, estate_id, occurred_at, seq, actor_id, correlation_id, causation_id, traceparent)
    select d.id, d.aggregatetype, d.aggregateid, d.type, d.topic, d.payload, d.estate_id, d.occurred_at,
      s.last_seq + 1 - row_number() over (partition by d.aggregatetype, d.aggregateid order by d."order" desc),
      d.actor_id, d.correlation_id, d.causation_id, d.traceparent
    from draft d join stream s using (aggregatetype, aggregateid) order by d."order"`.execute(db);
}
