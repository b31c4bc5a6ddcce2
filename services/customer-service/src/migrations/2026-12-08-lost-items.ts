import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const lostItem = `create table lost_item (${aggregateColumnsSql},
  number text not null, category text not null, is_valuable boolean not null, description text not null, place text not null, found_at timestamptz not null,
  registered_by text not null, limit_stamp jsonb, notice_due_at timestamptz, is_overdue boolean not null, notice_id uuid, posted_at timestamptz, is_late boolean,
  storage_place text, listed_at timestamptz, is_missing boolean not null, claimant_name text, claimant_identity text, claimant_phone text, signature uuid,
  claimed_at timestamptz, handed_by text, hand_over_due_at timestamptz not null, handed_over_to text, handed_over_at timestamptz, state text not null,
  constraint lost_item_number_unique unique (number),
  constraint lost_item_claim check ((state = 'CLAIMED') = (claimant_name is not null and claimant_identity is not null and signature is not null and claimed_at is not null)))`;

const clearance = `create table lost_item_clearance (${aggregateColumnsSql},
  quarter text not null, item_ids jsonb not null, missing_ids jsonb not null, notice_id uuid, run_by text not null, run_at timestamptz not null,
  constraint lost_item_clearance_notice check ((notice_id is null) = (item_ids = '[]')))`;

/** Every list has its index. */
const indexes = [
  `create index lost_item_of_estate on lost_item (estate_id, found_at desc, id desc)`,
  `create index lost_item_kept on lost_item (estate_id, id) where state in ('REGISTERED', 'NOTICE_POSTED', 'STORED', 'LISTED')`,
  `create index lost_item_clearance_of_estate on lost_item_clearance (estate_id, run_at desc, id desc)`,
];

/** The lost-item register and its clearances. @source CS-109 … CS-111 */
export class LostItems extends Migration {
  override up(): void {
    for (const statement of [
      lostItem, clearance, ...indexes, ...['lost_item', 'lost_item_clearance'].flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
