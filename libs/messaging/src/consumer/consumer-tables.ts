/** Tables that every consuming database has. They have no row policy and no read path leads to them. */
export const consumerTablesSql: readonly string[] = [
  // One row per event that took effect, written in the transaction of the effect.
  `create table inbox (
     consumer text not null,
     event_id text not null,
     received_at timestamptz not null default now(),
     primary key (consumer, event_id))`,
  `create index inbox_received on inbox (received_at)`,
  `create table stream_position (
     consumer text not null,
     topic text not null,
     aggregate_id text not null,
     seq integer not null,
     primary key (consumer, topic, aggregate_id))`,
  // Events that wait: for an earlier one, for a fact, or for their next attempt.
  `create table parked_event (
     consumer text not null,
     event_id text not null,
     topic text not null,
     aggregate_id text not null,
     seq integer not null,
     type text not null,
     reason text not null check (reason in ('GAP', 'BEHIND', 'MISSING_FACT', 'ERROR')),
     error text,
     attempts integer not null default 0,
     next_attempt_at timestamptz not null default now(),
     parked_at timestamptz not null,
     alerted_at timestamptz,
     headers jsonb not null,
     value bytea not null,
     primary key (consumer, event_id))`,
  `create index parked_event_stream on parked_event (consumer, topic, aggregate_id, seq)`,
  `create table dead_letter (
     id bigint generated always as identity primary key,
     consumer text not null,
     event_id text not null,
     topic text not null,
     aggregate_id text not null,
     seq integer,
     type text,
     error text not null,
     attempts integer not null,
     headers jsonb not null,
     value bytea not null,
     dead_at timestamptz not null,
     resolution text check (resolution in ('REDRIVEN', 'DISCARDED')),
     resolution_reason text,
     resolved_at timestamptz)`,
  `create unique index dead_letter_open on dead_letter (consumer, event_id) where resolution is null`,
  `create index dead_letter_stream on dead_letter (consumer, topic, aggregate_id, seq) where resolution is null`,
];

/** What operating the events added: who decided about a dead letter. */
export const decidedBySql: readonly string[] = [
  `alter table dead_letter add column resolved_by text`,
];
