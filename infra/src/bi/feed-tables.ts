import { consumerTablesSql, decidedBySql } from '@guanjia/messaging';
import { keyAgeSql, migrationOf, systemTablesSql } from '@guanjia/persistence';

/** What the feed consists of beside its subjects. Nobody but the feed itself reads these. */
const feedTablesSql: readonly string[] = [
  'create schema feed',
  'create schema bi',
  // A feed that is made anew has another id and so another consumer group: it begins with the first event.
  'create table feed.identity (id uuid not null default gen_random_uuid(), made_at timestamptz not null default now())',
  'insert into feed.identity default values',
  // Every event, and of state topics the newest row: subjects are made anew from here when their shape changes.
  `create table feed.event (
     topic text not null,
     aggregate_id text not null,
     slot integer not null,
     seq integer not null,
     event_id text not null,
     type text not null,
     estate_id uuid,
     occurred_at timestamptz not null,
     actor_id text,
     correlation_id text,
     is_state boolean not null,
     payload jsonb not null,
     changed_xid xid8 not null,
     primary key (topic, aggregate_id, slot))`,
  'create index event_of_type on feed.event (type, occurred_at)',
  // Files that a row has left, because its estate or its beginning turned out to be another.
  `create table feed.left_partition (
     subject text not null,
     day date not null,
     estate text not null,
     changed_xid xid8 not null)`,
  'create index left_partition_changed on feed.left_partition (changed_xid)',
  `create table feed.shape (subject text primary key, signature text not null)`,
];

/** What every database has, and the feed's own tables; the subjects' tables follow from their declarations. */
export const feedTables = {
  name: '2026-11-21-feed-tables', class: migrationOf([...systemTablesSql, ...consumerTablesSql, ...decidedBySql, ...keyAgeSql, ...feedTablesSql]),
};
