import type pg from 'pg';
import type { IncomingMessage } from '../transport.ts';

export interface Progress {
  partition: number;
  /** The group has seen everything up to here. */
  position: bigint;
  /** The newest position of the partition. */
  last: bigint;
  isStateLoaded: boolean;
}

/** A partition's part of a batch ends before it grows beyond either. */
const BATCH_MESSAGES = 200;
const BATCH_BYTES = 1_000_000;

/** Makes the cursors of a group. A new group begins at the beginning; so does one that subscribes another topic, since
 *  the cursor has gone over that topic's history (what the group knows already, its consumer drops by `seq`). A topic that it
 *  left and takes up again counts as another. */
export async function ensureCursors(pool: pg.Pool, group: string, topics: readonly string[]): Promise<void> {
  await pool.query(
    `insert into log_cursor (consumer_group, partition) select $1, partition from log_partition
     on conflict do nothing`, [group]);
  await pool.query('delete from log_group_topic where consumer_group = $1 and topic <> all($2::text[])', [group, topics]);
  await pool.query(
    `with added as (
       insert into log_group_topic (consumer_group, topic) select $1, unnest($2::text[]) on conflict do nothing returning 1)
     update log_cursor set position = 0, is_state_loaded = false
     where consumer_group = $1 and exists (select 1 from added)`, [group, topics]);
}

export async function progressOf(pool: pg.Pool, group: string): Promise<Progress[]> {
  const found = await pool.query<{ partition: number; position: string; last_position: string; is_state_loaded: boolean }>({
    // Asked before each step and after it, and planned once: neither table grows.
    name: 'progressOf',
    text: `select partition, c.position, p.last_position, c.is_state_loaded from log_cursor c join log_partition p using (partition)
      where c.consumer_group = $1 order by partition`,
    values: [group],
  });
  return found.rows.map((row) => ({
    partition: row.partition, position: BigInt(row.position), last: BigInt(row.last_position), isStateLoaded: row.is_state_loaded,
  }));
}

/** What comes next for a group in one partition. */
interface NextBatch {
  partition: number;
  /** The cursor as it is. */
  from: bigint;
  /** Where the cursor goes when the messages are handled: over what the group does not read, too. */
  to: bigint;
  messages: IncomingMessage[];
}

interface BatchRow {
  partition: number;
  at: string;
  last_position: string;
  position: string | null;
  topic: string;
  key: string;
  headers: string;
  value: string;
}

/** The next messages of the subscribed topics in each of the partitions, with the cursors as they are now, in one
 *  statement. */
export async function nextBatches(pool: pg.Pool, { group, topics }: { group: string; topics: readonly string[] }, partitions: readonly number[]): Promise<NextBatch[]> {
  const found = await pool.query<BatchRow>(
    `select c.partition, c.position as at, p.last_position, e.position, e.topic, e.key, e.headers, e.value
     from log_cursor c join log_partition p using (partition) left join lateral (
       select * from (
         select *, sum(octet_length(value)) over (order by position) - octet_length(value) as bytes_before from (
           select position, topic, key, headers, value from log_entry
           where partition = c.partition and position > c.position and topic = any($3::text[])
           order by position limit ${BATCH_MESSAGES}) next) sized
       where bytes_before < ${BATCH_BYTES}) e on true
     where c.consumer_group = $1 and c.partition = any($2::smallint[]) order by c.partition, e.position`, [group, partitions, topics]);
  const batches = new Map<number, NextBatch>();
  for (const row of found.rows) {
    const from = BigInt(row.at);
    const batch = batches.get(row.partition) ?? { partition: row.partition, from, to: BigInt(row.last_position), messages: [] };
    batches.set(row.partition, batch);
    if (row.position !== null) batch.messages.push(messageOf(row, row.position));
  }
  return [...batches.values()].map((batch) => ({ ...batch, to: BigInt(batch.messages.at(-1)?.position ?? batch.to) }));
}

/** The next messages of state topics behind a position. */
export async function nextState(pool: pg.Pool, { partition, topics, after }: { partition: number; topics: readonly string[]; after: bigint }): Promise<IncomingMessage[]> {
  const found = await pool.query<BatchRow & { position: string }>(
    `select position, topic, key, headers, value from (
       select *, sum(octet_length(value)) over (order by position) - octet_length(value) as bytes_before from (
         select position, topic, key, headers, value from log_entry
         where partition = $1 and position > $2 and topic = any($3::text[]) and is_state
         order by position limit ${BATCH_MESSAGES}) next) sized
     where bytes_before < ${BATCH_BYTES} order by position`, [partition, String(after), topics]);
  return found.rows.map((row) => messageOf({ ...row, partition }, row.position));
}

const messageOf = ({ partition, topic, key, headers, value }: BatchRow, position: string): IncomingMessage => ({
  topic, key, partition, position, headers: JSON.parse(headers) as Record<string, string>, value: Buffer.from(value),
});

/** Moves cursors, unless somebody else has moved them. A move lost in a crash only brings messages again, so that the
 *  disk need not be waited for. */
export async function advance(pool: pg.Pool, group: string, batches: readonly NextBatch[]): Promise<void> {
  const moved = batches.filter(({ from, to }) => to > from);
  if (moved.length === 0) return;
  await pool.query({
    name: 'advance',
    text: `with lazily as (select set_config('synchronous_commit', 'off', true))
      update log_cursor c set position = m.upto
      from lazily, unnest($2::smallint[], $3::bigint[], $4::bigint[]) as m(partition, at, upto)
      where c.consumer_group = $1 and c.partition = m.partition and c.position = m.at`,
    values: [group, moved.map(({ partition }) => partition), moved.map(({ from }) => String(from)), moved.map(({ to }) => String(to))],
  });
}

export async function markStateLoaded(pool: pg.Pool, group: string, partition: number): Promise<void> {
  await pool.query(
    `update log_cursor set is_state_loaded = true where consumer_group = $1 and partition = $2`, [group, partition]);
}
