import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const standards = [
  `create extension if not exists btree_gist`,
  `create table fee_standard (${aggregateColumnsSql},
    item text not null, basis text not null, unit_price_fen bigint not null check (unit_price_fen > 0),
    valid_from date not null, valid_to date, state text not null check (state in ('DRAFT', 'APPROVED', 'EFFECTIVE', 'SUPERSEDED')),
    author_id text not null, approver_id text, approved_at timestamptz,
    constraint fee_standard_approver_is_another check (approver_id <> author_id),
    constraint fee_standard_no_overlap exclude using gist (
      estate_id with =, item with =, daterange(valid_from, valid_to, '[]') with &&) where (state <> 'DRAFT'))`,
  `create index fee_standard_list on fee_standard (estate_id, item, valid_from desc)`,
];

const lines = [
  `create table charge_line (${aggregateColumnsSql},
    account_id uuid not null references account (id), unit_id uuid not null, household_id uuid, item text not null,
    period text not null check (period ~ '^[0-9]{4}-[0-9]{2}$'), source_type text not null, source_id uuid not null,
    quantity_hundredths bigint not null, unit_price_fen bigint not null, amount_fen bigint not null,
    fee_standard_id uuid references fee_standard (id), journal_entry_id uuid not null unique references journal_entry (id),
    trace jsonb not null, posted_at timestamptz not null, state text not null check (state in ('POSTED', 'REVERSED')),
    constraint charge_line_source_unique unique (source_type, source_id),
    constraint charge_line_sign check ((source_type = 'REVERSAL') = (amount_fen < 0) and amount_fen <> 0))`,
  `create index charge_line_account on charge_line (account_id, period desc, posted_at desc, id desc)`,
  `create index charge_line_estate on charge_line (estate_id, period desc, posted_at desc, id desc)`,
  `create index charge_line_unit on charge_line (unit_id, period desc, posted_at desc, id desc)`,
  `create index charge_line_unbilled on charge_line (estate_id) include (amount_fen) where state = 'POSTED' and source_type <> 'REVERSAL'`,
];

/** A posted line keeps its facts for ever; it can be marked as reversed, once. @source BIL-023 */
const immutable = [
  `create function charge_line_is_fixed() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - array['state', 'version', 'updated_at']) is distinct from (to_jsonb(old) - array['state', 'version', 'updated_at'])
        or old.state <> 'POSTED' then
        raise exception 'a posted charge line is never edited; a correction is a reversal' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  `create trigger charge_line_fixed before update on charge_line for each row execute function charge_line_is_fixed()`,
  `create trigger charge_line_kept before delete or truncate on charge_line for each statement execute function refuse_change()`,
];

const reversals = [
  `create table charge_reversal (${aggregateColumnsSql},
    charge_line_id uuid not null references charge_line (id), reason_code text not null, reason text not null,
    correct_amount_fen bigint check (correct_amount_fen > 0), requester_id text not null, requested_at timestamptz not null,
    decider_id text, decided_at timestamptz, state text not null check (state in ('REQUESTED', 'APPROVED', 'REJECTED')),
    constraint charge_reversal_decider_is_another check (decider_id <> requester_id))`,
  `create unique index charge_reversal_pending on charge_reversal (charge_line_id) where state = 'REQUESTED'`,
  `create index charge_reversal_line on charge_reversal (charge_line_id, requested_at)`,
];

/** Prices, charge lines and their reversals. */
export class Charges extends Migration {
  override up(): void {
    for (const statement of [
      ...standards, ...scopedTable('fee_standard'), ...lines, ...immutable, ...scopedTable('charge_line'),
      ...reversals, ...scopedTable('charge_reversal'),
    ]) this.addSql(statement);
  }
}
