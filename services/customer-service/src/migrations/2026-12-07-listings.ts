import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const listing = `create table listing (${aggregateColumnsSql},
  source text not null, kind text not null, property text not null, unit_id uuid, parking_code text, price_fen bigint not null, terms text, state text not null,
  opened_at timestamptz not null, closed_at timestamptz, lead_id uuid,
  offer text not null generated always as (kind || ' ' || coalesce(unit_id::text, parking_code)) stored,
  constraint listing_place check ((property = 'HOUSE') = (unit_id is not null) and (property = 'PARKING') = (parking_code is not null)))`;

const review = `create table listing_review (${aggregateColumnsSql},
  source text not null, week text not null, is_nil boolean not null, open_count integer not null, opened_count integer not null, changed_count integer not null,
  closed_count integer not null, mismatch_count integer not null, reviewed_by uuid not null, reviewed_at timestamptz not null)`;

const lead = `create table lead (${aggregateColumnsSql},
  kind text not null, contact_name text not null, contact_phone text not null, needs text not null, listing_id uuid, campaign_id uuid, follow_ups jsonb not null,
  state text not null, outcome text, created_by uuid not null, closed_at timestamptz,
  constraint lead_closed_with_outcome check ((state = 'CLOSED') = (outcome is not null)))`;

const campaign = `create table campaign (${aggregateColumnsSql},
  subject text not null, partner text not null, channel text not null, cost_fen bigint not null, start_on date not null, end_on date not null, state text not null,
  result text, recorded_by uuid not null, evaluated_at timestamptz)`;

const tables = ['listing', 'listing_review', 'lead', 'campaign'];

/** Every list has its index. */
const indexes = [
  `create unique index listing_open_once on listing (estate_id, source, offer) where state = 'OPEN'`,
  `create index listing_of_estate on listing (estate_id, opened_at desc, id desc)`,
  `create index listing_review_of_estate on listing_review (estate_id, reviewed_at desc, id desc)`,
  `create index lead_of_estate on lead (estate_id, created_at desc, id desc)`,
  `create index lead_of_campaign on lead (campaign_id) where campaign_id is not null`,
  `create index campaign_of_estate on campaign (estate_id, start_on desc, id desc)`,
];

/** What is to let or for sale, who looks for it, and marketing. */
export class Listings extends Migration {
  override up(): void {
    for (const statement of [listing, review, lead, campaign, ...indexes, ...tables.flatMap((table) => scopedTable(table))]) this.addSql(statement);
  }
}
