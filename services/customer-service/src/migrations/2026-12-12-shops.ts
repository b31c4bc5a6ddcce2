import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const shop = `create table shop (${aggregateColumnsSql},
  unit_id uuid not null, sign_name text not null, operator_name text not null, operator_phone text not null, trade text not null, papers jsonb not null,
  missing_papers jsonb not null, state text not null, registered_by text not null, closed_on date)`;

const inspection = `create table shop_inspection (${aggregateColumnsSql},
  shop_id uuid not null references shop (id), unit_id uuid not null, at timestamptz not null, inspector_id text not null, items jsonb not null, failed_count integer not null,
  state text not null, dissuaded_at timestamptz, reported_at timestamptz, reported_to_role text, corrected_at timestamptz, correction text)`;

const indexes = [
  `create unique index shop_of_unit on shop (unit_id) where state = 'ACTIVE'`,
  `create index shop_newest on shop (created_at desc, id desc)`,
  `create index shop_of_estate on shop (estate_id, created_at desc, id desc)`,
  `create index shop_inspection_of_estate on shop_inspection (estate_id, at desc, id desc)`,
  `create index shop_inspection_of_shop on shop_inspection (shop_id, at desc, id desc)`,
];

/** Shops and their inspections. */
export class Shops extends Migration {
  override up(): void {
    for (const statement of [shop, inspection, ...indexes, ...['shop', 'shop_inspection'].flatMap((table) => scopedTable(table))]) this.addSql(statement);
  }
}
