import { Migration } from '@mikro-orm/migrations';
import { consumerTablesSql } from '@guanjia/messaging';
import { aggregateColumnsSql, scopedTable, systemTablesSql } from '@guanjia/persistence';
import { searchedTable, searchSql } from '../register/search/grams.sql.ts';

// A group and a region belong to no estate; the empty column keeps them behind the second wall like every other row.
const groups = `create table estate_group (id uuid primary key, estate_id uuid, code text not null, name text not null)`;

const regions = `create table region (${aggregateColumnsSql.replace('estate_id uuid not null', 'estate_id uuid')},
  group_id uuid not null references estate_group, code text not null, name text not null, state text not null,
  constraint region_code_unique unique (group_id, code))`;

const estates = `create table estate (${aggregateColumnsSql},
  group_id uuid not null references estate_group, region_id uuid not null references region, code text not null,
  name text not null, quarter text, kind text not null, state text not null,
  constraint estate_code_unique unique (group_id, code), constraint estate_is_its_own_scope check (estate_id = id))`;

// A region's manager registers estates in it: the region is what the second wall can know of a row that is new.
const ofRegion = `region_id = any ((select string_to_array(nullif(current_setting('app.regions', true), ''), ',')::uuid[])::uuid[])`;

const buildings = `create table building (${aggregateColumnsSql}, code text not null, state text not null)`;

const units = `create table unit (${aggregateColumnsSql},
  building_id uuid not null references building, building_code text not null, unit_no text not null,
  floor_area_sqm_hundredths integer not null, kind text not null, state text not null)`;

const households = `create table household (${aggregateColumnsSql},
  unit_id uuid not null references unit, members jsonb not null, state text not null)`;

const history = `create table register_history (
  id uuid primary key, kind text not null, subject_id uuid not null, estate_id uuid, changes jsonb not null,
  actor_id text not null, at timestamptz not null)`;

const accessLog = `create table access_log (
  id uuid primary key, kind text not null, subject_id uuid not null, estate_id uuid not null, actor_id text not null,
  purpose_code text not null, reason text, requested_at timestamptz not null, opened_at timestamptz not null)`;

const indexes = [
  `create index access_log_of on access_log (subject_id, opened_at desc)`,
  `create index region_by_code on region (code, id)`,
  `create index estate_by_code on estate (code, id)`,
  `create index estate_of_region on estate (region_id, code, id)`,
  // A code is free again when its place is closed.
  `create unique index building_code_unique on building (estate_id, code) where state <> 'CLOSED'`,
  `create unique index unit_no_unique on unit (building_id, unit_no) where state <> 'CLOSED'`,
  `create index unit_of_building on unit (building_id, unit_no, id)`,
  `create index unit_of_estate on unit (estate_id, building_code, unit_no, id)`,
  `create index household_of_unit on household (unit_id)`,
  `create index household_of_estate on household (estate_id)`,
  `create index household_by_member on household using gin (members jsonb_path_ops)`,
  `create index register_history_of on register_history (subject_id, at desc, id desc)`,
];

/** The system's own tables and the register of places and people. */
export class Register extends Migration {
  override up(): void {
    for (const statement of [
      ...systemTablesSql, ...consumerTablesSql, groups, regions, estates, buildings, units, households, history, accessLog, ...indexes, ...searchSql,
      `create view scope_estate as select id, region_id from estate`,
      ...['estate_group', 'region'].flatMap((table) => scopedTable(table, { groupRows: 'readable' })),
      ...searchedTable('estate', 'ESTATE', 'values (new.name)', 'name'),
      ...searchedTable('household', 'HOUSEHOLD', `select m->>'name' from jsonb_array_elements(new.members) m`, 'members'),
      ...['estate', 'building', 'unit', 'household', 'register_history', 'access_log', 'search_gram'].flatMap((table) => scopedTable(table)),
      `create policy estate_region on estate using (${ofRegion}) with check (${ofRegion})`,
    ]) this.addSql(statement);
  }
}
