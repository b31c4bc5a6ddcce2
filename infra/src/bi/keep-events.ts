import { contractOf, type ReceivedEvent } from '@guanjia/contracts';
import { sql, type Kysely } from 'kysely';

/** Keeps events as they came; of a state the newest row alone, so that a feed made anew holds the same. */
export async function keepEvents(db: Kysely<any>, events: readonly ReceivedEvent[]): Promise<void> {
  const rows = new Map<string, object>();
  for (const event of events) {
    const isState = contractOf(event.type)!.isState;
    const slot = isState ? 0 : event.seq;
    const { topic, aggregateId, seq, eventId, type, estateId, occurredAt, actorId, correlationId, data } = event;
    rows.set(`${topic}\n${aggregateId}\n${slot}`, {
      topic, aggregate_id: aggregateId, slot, seq, event_id: eventId, type, estate_id: estateId, occurred_at: occurredAt.toISOString(),
      actor_id: actorId, correlation_id: correlationId, is_state: isState, payload: data,
    });
  }
  await sql`/* prepared */ insert into feed.event as e (topic, aggregate_id, slot, seq, event_id, type, estate_id, occurred_at, actor_id, correlation_id, is_state, payload, changed_xid)
    select d.*, pg_current_xact_id() from jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb) as d(
      topic text, aggregate_id text, slot integer, seq integer, event_id text, type text, estate_id uuid, occurred_at timestamptz,
      actor_id text, correlation_id text, is_state boolean, payload jsonb)
    order by topic, aggregate_id, slot
    on conflict (topic, aggregate_id, slot) do update set seq = excluded.seq, event_id = excluded.event_id, type = excluded.type,
      estate_id = excluded.estate_id, occurred_at = excluded.occurred_at, actor_id = excluded.actor_id,
      correlation_id = excluded.correlation_id, payload = excluded.payload, changed_xid = excluded.changed_xid
    where e.seq < excluded.seq`.execute(db);
}
