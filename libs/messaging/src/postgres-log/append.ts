import { hash } from 'node:crypto';
import pg from 'pg';
import { toHeaders } from '../cloud-event.ts';
import { EventRefused, MAX_EVENT_BYTES, type OutgoingEvent } from '../transport.ts';
import { LOG_CHANNEL, PARTITIONS } from './log-tables.ts';

/** All events of one aggregate are in one partition, those of its state topic too. */
const partitionOf = (key: string): number => hash('md5', key, 'buffer').readUInt32BE(0) % PARTITIONS;

interface Placed {
  event: OutgoingEvent;
  partition: number;
  position: string;
}

/** Appends in one transaction. The locks are taken in the order of the partitions, so that two who append never wait for
 *  each other. @throws EventRefused */
export async function append(client: pg.ClientBase, events: readonly OutgoingEvent[]): Promise<void> {
  events.forEach(refuseTooLarge);
  await client.query('begin');
  try {
    const partitions = events.map(({ key }) => partitionOf(key));
    const locked = await client.query<{ partition: number; last_position: string }>(
      `select partition, last_position from log_partition where partition = any($1::smallint[])
       order by partition for update`, [[...new Set(partitions)]]);
    const last = new Map(locked.rows.map((row) => [row.partition, BigInt(row.last_position)]));
    await insert(client, place(events, partitions, last), last);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw isUnstorable(error) ? new EventRefused('it cannot be stored', { cause: error }) : error;
  }
}

function refuseTooLarge(event: OutgoingEvent): void {
  const bytes = Buffer.byteLength(event.value);
  if (bytes > MAX_EVENT_BYTES) throw new EventRefused(`${bytes} bytes are more than ${MAX_EVENT_BYTES}`);
}

/** Gives each event the next position of its partition, and leaves the last ones in the map. */
function place(events: readonly OutgoingEvent[], partitions: readonly number[], last: Map<number, bigint>): Placed[] {
  return events.map((event, at) => {
    const partition = partitions[at]!;
    const position = (last.get(partition) ?? 0n) + 1n;
    last.set(partition, position);
    return { event, partition, position: String(position) };
  });
}

async function insert(client: pg.ClientBase, placed: readonly Placed[], last: ReadonlyMap<number, bigint>): Promise<void> {
  const column = <T>(read: (row: Placed) => T): T[] => placed.map(read);
  await client.query(
    `with entry as (
       insert into log_entry (partition, position, topic, key, is_state, headers, value)
       select * from unnest($1::smallint[], $2::bigint[], $3::text[], $4::text[], $5::boolean[], $6::text[], $7::text[])),
     moved as (
       update log_partition p set last_position = l.position
       from unnest($8::smallint[], $9::bigint[]) as l(partition, position) where p.partition = l.partition)
     select pg_notify('${LOG_CHANNEL}', '')`,
    [
      column((row) => row.partition), column((row) => row.position),
      column(({ event }) => event.topic), column(({ event }) => event.key), column(({ event }) => event.isState),
      column(({ event }) => JSON.stringify(toHeaders(event))), column(({ event }) => event.value),
      [...last.keys()], [...last.values()].map(String),
    ]);
}

/** Data exceptions (class 22), e.g. a character that PostgreSQL's text cannot hold. */
const isUnstorable = (error: unknown): boolean => error instanceof pg.DatabaseError && (error.code ?? '').startsWith('22');
