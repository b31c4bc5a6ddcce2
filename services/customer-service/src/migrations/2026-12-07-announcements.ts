import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const announcement = `create table announcement (${aggregateColumnsSql},
  number text not null, kind text not null, title text not null, body text not null, building_ids jsonb not null, channels jsonb not null, expires_at timestamptz,
  state text not null, author_id uuid, submitted_by uuid, submitted_at timestamptz, approved_by uuid, approved_at timestamptz, rejected_by uuid,
  rejection_reason text, template_id uuid, subject_type text, subject_id uuid, published_by uuid, published_at timestamptz, period_code text,
  deliveries jsonb not null, withdrawal_reason text, withdrawn_by uuid, ended_at timestamptz,
  constraint announcement_number_unique unique (number),
  constraint announcement_approved_first check (published_at is null or (approved_by is not null and approved_by is distinct from submitted_by)))`;

const template = `create table announcement_template (${aggregateColumnsSql},
  kind text not null, matter_code text, title text not null, body text not null, channels jsonb not null, state text not null, drafted_by uuid not null,
  approved_by uuid, approved_at timestamptz, constraint announcement_template_other_approves check (approved_by is distinct from drafted_by))`;

const receipt = `create table announcement_receipt (${aggregateColumnsSql},
  announcement_id uuid not null references announcement, member_id uuid not null, household_id uuid not null, read_at timestamptz not null,
  constraint announcement_receipt_once unique (announcement_id, member_id))`;

const board = `create table bulletin_board (${aggregateColumnsSql},
  month text not null, photo_file_id uuid not null, announcement_ids jsonb not null, renewed_by uuid not null, renewed_at timestamptz not null,
  constraint bulletin_board_month unique (estate_id, month))`;

const duty = `create table publication_duty (${aggregateColumnsSql},
  kind text not null, period_code text not null, from_on date not null, standard_stamp jsonb not null, required integer not null, done integer not null,
  due_at timestamptz not null, fulfilled_at timestamptz, is_overdue boolean not null, settled_at timestamptz,
  constraint publication_duty_period unique (estate_id, kind, period_code))`;

const tables = ['announcement', 'announcement_template', 'announcement_receipt', 'bulletin_board', 'publication_duty'];

/** Every list has its index. */
const indexes = [
  `create unique index announcement_template_in_force on announcement_template (estate_id, kind, coalesce(matter_code, '')) where state = 'APPROVED'`,
  `create index announcement_template_of_estate on announcement_template (estate_id, created_at desc, id desc)`,
  `create index announcement_newest on announcement (created_at desc, id desc)`,
  `create index announcement_of_estate on announcement (estate_id, created_at desc, id desc)`,
  `create index announcement_of_subject on announcement (subject_id) where subject_id is not null`,
  `create index announcement_receipt_latest on announcement_receipt (announcement_id, read_at desc, id desc)`,
  `create index publication_duty_latest on publication_duty (estate_id, due_at desc, id desc)`,
  `create index publication_duty_missed on publication_duty (estate_id, kind) where is_overdue and settled_at is null`,
];

/** Estates that are at work already are looked at from now on. */
const firstLook = `insert into deadline (ref, kind, estate_id, due_at)
  select id, 'publication.look', id::uuid, now() from reference_copy where kind = 'estate' and data->>'state' = 'ACTIVE' on conflict do nothing`;

/** What is made public, and how often. */
export class Announcements extends Migration {
  override up(): void {
    for (const statement of [
      announcement, template, receipt, board, duty, ...indexes, ...tables.flatMap((table) => scopedTable(table)), firstLook,
    ]) this.addSql(statement);
  }
}
