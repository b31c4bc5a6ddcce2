import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

/** Attempts belong together by their matter, which may be one household or phase of a source. */
const callback = [
  `alter table callback add matter_key text, add phase text, add subject text, add evidence_kinds jsonb not null default '[]', add nonconformity jsonb`,
  'update callback set matter_key = source_id::text',
  'alter table callback alter matter_key set not null',
  'alter table callback drop constraint callback_attempt_unique',
  'alter table callback add constraint callback_attempt_unique unique (matter_key, completion_no, attempt)',
  'drop index callback_completion_unique',
  `create unique index callback_completion_unique on callback (matter_key, completion_no) where origin = 'COMPLETION'`,
  'create index callback_of_source on callback (source_id, attempt)',
  'create index callback_register on callback (completed_at desc, id desc) where completed_at is not null',
  'create index callback_register_of_estate on callback (estate_id, completed_at desc, id desc) where completed_at is not null',
  'create index callback_of_household on callback (household_id, completed_at desc) where household_id is not null',
];

const ownerRule = `create table callback_owner_rule (${aggregateColumnsSql}, channel text not null, role text not null, employee_id text,
  constraint callback_owner_rule_channel_unique unique (estate_id, channel))`;

const sample = `create table callback_sample (${aggregateColumnsSql}, week text not null, population integer not null, size integer not null, seed text not null,
  candidate_ids jsonb not null, called_ids jsonb not null, ticket_ids jsonb not null, drawn_by text not null, drawn_at timestamptz not null,
  constraint callback_sample_week_unique unique (estate_id, week))`;

const statistics = `create table callback_statistics (${aggregateColumnsSql}, quarter text not null, state text not null, by_kind jsonb not null,
  failed_count integer not null, failed_callback_ids jsonb not null, repeat_complaints jsonb not null, repeat_repairs jsonb not null, report_text text not null,
  counted_until timestamptz not null, drafted_by text not null, drafted_at timestamptz not null, reviewed_by text, reviewed_at timestamptz,
  review_opinion text, published_at timestamptz, constraint callback_statistics_quarter_unique unique (estate_id, quarter))`;

const note = `create table restricted_note (${aggregateColumnsSql}, callback_id uuid not null, author_id text not null, note text not null,
  written_at timestamptz not null, constraint restricted_note_once unique (callback_id))`;

const reading = `create table restricted_note_reading (${aggregateColumnsSql}, callback_id uuid not null, reason text not null, read_by text not null,
  read_at timestamptz not null)`;

const brief = `create table household_brief (${aggregateColumnsSql}, household_id uuid not null, unit_id uuid, purpose text not null, reason text,
  opened_by text not null, opened_at timestamptz not null)`;

const taken = `create table callback_export (${aggregateColumnsSql}, from_on date not null, to_on date not null, reason text not null, exported_by text not null,
  exported_at timestamptz not null)`;

const rating = `create table assistant_rating (${aggregateColumnsSql}, employee_id text not null, source_kind text not null, source_id uuid not null,
  attitude text not null, communication text not null, solving text not null, at timestamptz not null, recorded_by text not null,
  constraint assistant_rating_once unique (source_id, employee_id))`;

const indexes = [
  'create index callback_sample_newest on callback_sample (drawn_at desc, id desc)',
  'create index callback_sample_of_estate on callback_sample (estate_id, drawn_at desc, id desc)',
  'create index callback_statistics_newest on callback_statistics (quarter desc, id desc)',
  'create index restricted_note_reading_of_callback on restricted_note_reading (callback_id, read_at)',
  'create index household_brief_of_household on household_brief (household_id, opened_at desc)',
  'create index assistant_rating_newest on assistant_rating (at desc, id desc)',
  'create index assistant_rating_of_employee on assistant_rating (employee_id, at desc, id desc)',
  'create index assistant_rating_of_estate on assistant_rating (estate_id, at desc, id desc)',
  'create index ticket_matter on ticket (estate_id, category, received_at)',
];

const tables = [
  'callback_owner_rule', 'callback_sample', 'callback_statistics', 'restricted_note', 'restricted_note_reading', 'household_brief', 'callback_export', 'assistant_rating',
];

/** Every kind of callback, and what is made of them. @source CS-034 CS-038 … CS-044 CS-053 … CS-057 CS-158 CS-159 CS-169 */
export class CallbacksToTheEnd extends Migration {
  override up(): void {
    for (const statement of [
      ...callback, ownerRule, sample, statistics, note, reading, brief, taken, rating, ...indexes, ...tables.flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
