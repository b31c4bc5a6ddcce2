export const PARTITIONS = 8;
export const LOG_CHANNEL = 'guanjia_log';

/** The ordered log: eight partitions over all topics. Whoever appends holds the row lock of the partition until commit,
 *  so that positions become visible in their order; no transaction-id horizon that one long transaction would hold back. */
export const postgresLogSql: readonly string[] = [
  `create table if not exists log_partition (
     partition smallint primary key,
     last_position bigint not null default 0)`,
  `insert into log_partition (partition) select generate_series(0, ${PARTITIONS - 1}) on conflict do nothing`,
  `create table if not exists log_entry (
     partition smallint not null,
     position bigint not null,
     topic text not null,
     key text not null,
     is_state boolean not null,
     headers text not null,
     value text not null,
     published_at timestamptz not null default now(),
     primary key (partition, position))`,
  `create index if not exists log_entry_state on log_entry (topic, key, position) where is_state`,
  // A group whose state is not loaded yet begins with the newest row of each key.
  `create table if not exists log_cursor (
     consumer_group text not null,
     partition smallint not null,
     position bigint not null default 0,
     is_state_loaded boolean not null default false,
     primary key (consumer_group, partition))`,
  `create table if not exists log_group_topic (
     consumer_group text not null,
     topic text not null,
     primary key (consumer_group, topic))`,
  `create table if not exists log_compaction (
     partition smallint primary key,
     position bigint not null default 0)`,
  `insert into log_compaction (partition) select generate_series(0, ${PARTITIONS - 1}) on conflict do nothing`,
];
