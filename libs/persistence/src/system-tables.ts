/** Tables that every service's database has, beside its own. They have no row policy and no read path leads to them. */
export const systemTablesSql: readonly string[] = [
  // Column names are those of Debezium's outbox event router, so that it can take the relay's place without a migration.
  `create table outbox (
     position bigint generated always as identity primary key,
     id uuid not null unique,
     aggregatetype text not null,
     aggregateid text not null,
     type text not null,
     topic text not null,
     seq integer not null,
     payload jsonb not null,
     estate_id uuid,
     occurred_at timestamptz not null,
     actor_id text,
     correlation_id text,
     causation_id text,
     traceparent text,
     published_at timestamptz,
     unique (aggregatetype, aggregateid, seq))`,
  `create index outbox_unpublished on outbox (position) where published_at is null`,
  // The row lock on an aggregate's stream is what puts its events in one order.
  `create table event_stream (
     aggregatetype text not null,
     aggregateid text not null,
     last_seq integer not null,
     primary key (aggregatetype, aggregateid))`,
  `create function outbox_notify() returns trigger language plpgsql as
     $$ begin perform pg_notify('outbox', ''); return null; end $$`,
  `create trigger outbox_written after insert on outbox for each statement execute function outbox_notify()`,
  `create table idempotency_key (
     actor_id text not null,
     operation text not null,
     key text not null,
     request_hash text not null,
     result jsonb,
     created_at timestamptz not null,
     primary key (actor_id, operation, key))`,
  `create table deadline (
     ref text not null,
     kind text not null,
     estate_id uuid,
     due_at timestamptz not null,
     fired_at timestamptz,
     primary key (ref, kind))`,
  `create index deadline_due on deadline (due_at) where fired_at is null`,
  `create table reference_copy (
     kind text not null,
     id text not null,
     estate_id uuid,
     seq integer not null,
     data jsonb not null,
     primary key (kind, id))`,
  `create index reference_copy_estate on reference_copy (estate_id, kind)`,
  `create table number_sequence (
     prefix text not null,
     year integer not null,
     last integer not null,
     primary key (prefix, year))`,
];

/** What pruning added: old keys are found by their age. Rows come in the order of time, so that the index grows at its end. */
export const keyAgeSql: readonly string[] = [`create index idempotency_key_age on idempotency_key (created_at)`];

/** Estates as scope needs them; archives, which owns them, replaces the view by its own table.
 *  @source PLAT-001 */
export const scopeEstateView = `create view scope_estate as
  select id::uuid as id, (data->>'regionId')::uuid as region_id from reference_copy where kind = 'estate'`;
