import type pg from 'pg';
import { isStateTopic, toHeaders } from '../cloud-event.ts';
import type { EventTransport, OutgoingEvent } from '../transport.ts';
import type { Archive } from './archive.ts';

/** Called after each batch with the number of events that are through. */
type OnReplayed = (events: number) => void;

/** Publishes archived events to a topic, with the ids, types and numbers that they had: whoever took them in before drops
 *  them. Doing it again is safe. */
export async function replayToTopic(archive: Archive, { transport, topic }: { transport: Pick<EventTransport, 'publish'>; topic: string }, onReplayed: OnReplayed): Promise<void> {
  const isState = isStateTopic(topic);
  for await (const events of archive.batches()) {
    await transport.publish(events.map((event) => ({ ...event, topic, isState })));
    onReplayed(events.length);
  }
}

/** Hands archived events to one group, in its own database: there they wait for their turn like events that came early, and
 *  the group takes them in by `seq`, whatever the transport still has. What the group knows already, or has as a dead
 *  letter, is left out; doing it again is safe. Answers how many were handed over. */
export async function replayToGroup(archive: Archive, { client, group }: { client: pg.Client; group: string }, onReplayed: OnReplayed): Promise<number> {
  let handedOver = 0;
  for await (const events of archive.batches()) {
    handedOver += await handOver(client, group, events);
    onReplayed(events.length);
  }
  return handedOver;
}

async function handOver(client: pg.Client, group: string, events: readonly OutgoingEvent[]): Promise<number> {
  const column = <T>(read: (event: OutgoingEvent) => T): T[] => events.map(read);
  const done = await client.query(
    `insert into parked_event (consumer, event_id, topic, aggregate_id, seq, type, reason, parked_at, headers, value)
     select $1, e.event_id, e.topic, e.aggregate_id, e.seq, e.type, 'BEHIND', now(), e.headers::jsonb, convert_to(e.value, 'UTF8')
     from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[])
       as e(event_id, topic, aggregate_id, seq, type, headers, value)
     left join stream_position p on p.consumer = $1 and p.topic = e.topic and p.aggregate_id = e.aggregate_id
     where (p.seq is null or e.seq > p.seq)
       and not exists (select 1 from dead_letter d where d.consumer = $1 and d.event_id = e.event_id and d.resolution is null)
     on conflict (consumer, event_id) do nothing`,
    [
      group, column((e) => e.eventId), column((e) => e.topic), column((e) => e.key), column((e) => e.seq), column((e) => e.type),
      column((e) => JSON.stringify(toHeaders(e))), column((e) => e.value),
    ]);
  return done.rowCount ?? 0;
}
