import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const vacantHouse = `create table vacant_house (${aggregateColumnsSql},
  unit_id uuid not null, kind text not null, key_count integer not null, received_key_count integer not null, agreement_id uuid, other_keys_note text,
  condition text not null, taken_over_at timestamptz, last_inspected_at timestamptz, last_cleaned_at timestamptz, cleaning_limit jsonb, cleaning_due_at timestamptz,
  is_cleaning_overdue boolean not null, state text not null, released_at timestamptz, release_reason text,
  constraint vacant_house_complete check (state <> 'MANAGED' or (received_key_count = key_count and (kind = 'ENTRUSTED') = (agreement_id is not null))))`;

const vacantInspection = `create table vacant_inspection (${aggregateColumnsSql},
  vacant_house_id uuid not null, unit_id uuid not null, month text not null, is_planned boolean not null, due_limit jsonb, due_at timestamptz, checklist jsonb not null,
  condition text, condition_before text, findings jsonb not null, inspected_at timestamptz, inspected_by text, state text not null,
  constraint vacant_inspection_seen check ((state = 'DONE') = (inspected_at is not null and condition is not null)))`;

const keptKey = `create table kept_key (${aggregateColumnsSql},
  key_no text not null, holding text not null, vacant_house_id uuid, unit_id uuid, label text, custodian_post text, class text not null, place text not null,
  state text not null, constraint kept_key_number_unique unique (key_no),
  constraint kept_key_of check ((holding = 'HOUSE') = (vacant_house_id is not null) and (holding = 'COMMON') = (custodian_post is not null)))`;

const keyLoan = `create table key_loan (${aggregateColumnsSql},
  key_id uuid not null, holding text not null, unit_id uuid, borrower text not null, org text, purpose text not null, requested_by text not null, duty_signer_id text,
  approved_at timestamptz, borrower_signature uuid, taken_at timestamptz, due_limit jsonb, due_at timestamptz, is_overdue boolean not null, returned_by text,
  return_signature uuid, returned_at timestamptz, state text not null,
  constraint key_loan_signed check (state in ('REQUESTED', 'WITHDRAWN') or duty_signer_id is not null))`;

const keyStocktake = `create table key_stocktake (${aggregateColumnsSql},
  place text, at timestamptz not null, counted_by text not null, missing jsonb not null, surplus jsonb not null, state text not null)`;

const customerProperty = `create table customer_property (${aggregateColumnsSql},
  number text not null, kind text not null, unit_id uuid, household_id uuid, customer_name text, description text not null, qty integer not null, keeper_id text not null,
  received_by text not null, received_at timestamptz not null, customer_signature uuid not null, receiver_signature uuid not null, kept_at timestamptz, released_to text,
  released_by text, released_at timestamptz, release_customer_signature uuid, releaser_signature uuid, state text not null,
  constraint customer_property_released check ((state = 'RELEASED') = (release_customer_signature is not null and releaser_signature is not null)))`;

const cashReceipt = `create table cash_receipt (${aggregateColumnsSql},
  number text not null, customer_property_id uuid not null, amount_fen bigint not null, kind text not null, payer_ref uuid, unit_id uuid, taken_by text not null,
  received_at timestamptz not null, constraint cash_receipt_once unique (customer_property_id), constraint cash_receipt_amount check (amount_fen > 0))`;

const tables = ['vacant_house', 'vacant_inspection', 'kept_key', 'key_loan', 'key_stocktake', 'customer_property', 'cash_receipt'];

/** Every list has its index; a unit is under management once, and a key promised or lent once. */
const indexes = [
  `create unique index vacant_house_managed_once on vacant_house (unit_id) where state <> 'RELEASED'`,
  `create index vacant_house_of_estate on vacant_house (estate_id, created_at desc, id desc)`,
  `create index vacant_house_newest on vacant_house (created_at desc, id desc)`,
  `create index vacant_inspection_of_estate on vacant_inspection (estate_id, created_at desc, id desc)`,
  `create index vacant_inspection_newest on vacant_inspection (created_at desc, id desc)`,
  `create index vacant_inspection_of_house on vacant_inspection (vacant_house_id, created_at desc, id desc)`,
  `create index kept_key_of_estate on kept_key (estate_id, key_no, id)`,
  `create index kept_key_of_house on kept_key (vacant_house_id, key_no, id)`,
  `create unique index key_loan_under_way on key_loan (key_id) where state in ('APPROVED', 'TAKEN')`,
  `create index key_loan_of_estate on key_loan (estate_id, created_at desc, id desc)`,
  `create index key_loan_newest on key_loan (created_at desc, id desc)`,
  `create index key_loan_of_key on key_loan (key_id, created_at desc, id desc)`,
  `create index key_stocktake_of_estate on key_stocktake (estate_id, at desc, id desc)`,
  `create index customer_property_of_estate on customer_property (estate_id, received_at desc, id desc)`,
  `create index customer_property_newest on customer_property (received_at desc, id desc)`,
  `create index customer_property_of_household on customer_property (household_id, received_at desc, id desc)`,
];

/** Vacant and entrusted houses, keys, and the property of customers. */
export class Homes extends Migration {
  override up(): void {
    for (const statement of [
      vacantHouse, vacantInspection, keptKey, keyLoan, keyStocktake, customerProperty, cashReceipt, ...indexes, ...tables.flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
