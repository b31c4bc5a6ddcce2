import { Migration } from '@mikro-orm/migrations';
import { consumerTablesSql } from '@guanjia/messaging';
import { aggregateColumnsSql, scopedTable, scopeEstateView, systemTablesSql } from '@guanjia/persistence';

const accounts = [
  `create table account (${aggregateColumnsSql},
    unit_id uuid not null, household_id uuid, opened_on date not null,
    state text not null check (state in ('OPEN', 'CLOSED')))`,
  `create unique index account_unit_unique on account (unit_id) where state <> 'CLOSED'`,
  `create index account_estate on account (estate_id, created_at, id)`,
  `create index account_household on account (household_id)`,
  `create index account_unit on account (unit_id)`,
];

const areas = `create table unit_area (
  unit_id uuid not null, estate_id uuid not null, from_period text not null check (from_period ~ '^[0-9]{4}-[0-9]{2}$'),
  floor_area_sqm_hundredths bigint not null check (floor_area_sqm_hundredths >= 0),
  primary key (unit_id, from_period))`;

/** The system's own tables, accounts, and the areas of units by period. */
export class Accounts extends Migration {
  override up(): void {
    for (const statement of [
      ...systemTablesSql, ...consumerTablesSql, scopeEstateView,
      ...accounts, ...scopedTable('account'), areas, ...scopedTable('unit_area'),
    ]) this.addSql(statement);
  }
}
