import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const occupancy = `create table occupancy (${aggregateColumnsSql},
  unit_id uuid not null, state text not null, sub_state text, since timestamptz not null, tenancy_id uuid, covenant_signed_at timestamptz,
  periods jsonb not null, move_outs jsonb not null)`;

/** Households that are known already live somehow from now on. */
const knownHouseholds = `insert into occupancy (id, estate_id, version, created_at, updated_at, unit_id, state, since, periods, move_outs)
  select id::uuid, estate_id, 1, now(), now(), (data->>'unitId')::uuid, 'UNDELIVERED', now(), jsonb_build_array(jsonb_build_object(
    'unitId', data->>'unitId', 'state', 'UNDELIVERED', 'from', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'to', null)), '[]'
  from reference_copy where kind = 'household' and data->>'state' <> 'CLOSED'`;

const tables = ['occupancy'];

/** Every list has its index. */
const indexes = [
  `create index occupancy_latest on occupancy (since desc, id desc)`,
  `create index occupancy_of_estate on occupancy (estate_id, since desc, id desc)`,
  `create index occupancy_of_unit on occupancy (unit_id)`,
];

/** How households live, and how the service keeps in touch with them. */
export class Care extends Migration {
  override up(): void {
    for (const statement of [
      occupancy, knownHouseholds, ...indexes, ...tables.flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
