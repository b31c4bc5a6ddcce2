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

/** A batch ends before it grows beyond either. */
const BATCH_MESSAGES = 200;
const BATCH_BYTES = 4_000_000;

/** Makes the cursors of a group. A new group begins at the beginning; so does one that subscribes another topic, since
 *  the cursor has gone over that topic's history (what the group knows already, its consumer drops by `seq`). */
export async function ensureCursors(pool: pg.Pool, group: string, topics: readonly string[]): Promise<void> {
  await pool.query(
    `insert into log_cursor (consumer_group, partition) select $1, partition from log_partition
     on conflict do nothing`, [group]);
  await pool.query(
    `with added as (
       insert into log_group_topic (consumer_group, topic) select $1, unnest($2::text[]) on conflict do nothing returning 1)
     update log_cursor set position = 0, is_state_loaded = false
     where consumer_group = $1 and exists (select 1 from added)`, [group, topics]);
}

export async function progressOf(pool: pg.Pool, group: string): Promise<Progress[]> {
  const found = await pool.query<{ partition: number; position: string; last_position: string; is_state_loaded: boolean }>(
    `select partition, c.position, p.last_position, c.is_state_loaded from log_cursor c join log_partition p using (partition)
     where c.consumer_group = $1 order by partition`, [group]);
  return found.rows.map((row) => ({
    partition: row.partition, position: BigInt(row.position), last: BigInt(row.last_position), isStateLoaded: row.is_state_loaded,
  }));
}

interface BatchRequest {
  partition: number;
  topics: readonly string[];
  after: bigint;
  isStateOnly: boolean;
}

/** The next messages of the subscribed topics behind a position. */
export async function nextBatch(pool: pg.Pool, { partition, topics, after, isStateOnly }: BatchRequest): Promise<IncomingMessage[]> {
  const found = await pool.query<{ position: string; topic: string; key: string; headers: string; value: string }>(
    `select position, topic, key, headers, value from (
       select *, sum(octet_length(value)) over (order by position) - octet_length(value) as bytes_before from (
         select position, topic, key, headers, value from log_entry
         where partition = $1 and position > $2 and topic = any($3::text[]) and (is_state or not $4)
         order by position limit ${BATCH_MESSAGES}) next) sized
     where bytes_before < ${BATCH_BYTES} order by position`, [partition, String(after), topics, isStateOnly]);
  return found.rows.map(({ position, topic, key, headers, value }) => ({
    topic, key, partition, position, headers: JSON.parse(headers) as Record<string, string>, value: Buffer.from(value),
  }));
}

interface Advance {
  group: string;
  partition: number;
  from: bigint;
  to: bigint;
}

/** Moves a cursor, unless somebody else has moved it. A move lost in a crash only brings messages again, so that the
 *  disk need not be waited for. */
export async function advance(pool: pg.Pool, { group, partition, from, to }: Advance): Promise<void> {
  await pool.query(
    `with lazily as (select set_config('synchronous_commit', 'off', true))
     update log_cursor set position = $4 from lazily
     where consumer_group = $1 and partition = $2 and position = $3`, [group, partition, String(from), String(to)]);
}

export async function markStateLoaded(pool: pg.Pool, group: string, partition: number): Promise<void> {
  await pool.query(
    `update log_cursor set is_state_loaded = true where consumer_group = $1 and partition = $2`, [group, partition]);
}
