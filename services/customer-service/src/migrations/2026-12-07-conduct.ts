import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const rule = `create table community_rule (${aggregateColumnsSql},
  code text not null, title text not null, body text not null, state text not null, published_by uuid not null, published_at timestamptz not null, retired_at timestamptz)`;

const violation = `create table violation (${aggregateColumnsSql},
  kind text not null, place text not null, rule_id uuid references community_rule, unit_id uuid, subject_id uuid, description text not null, state text not null, seen_by uuid,
  seen_at timestamptz not null, is_educated boolean not null, dissuaded_at timestamptz, dissuaded_by uuid, reported_to text, reported_at timestamptz, reported_by uuid,
  corrected_at timestamptz, constraint violation_dissuaded_first check (reported_at is null or dissuaded_at is not null))`;

const check = `create table appearance_check (${aggregateColumnsSql},
  employee_id uuid not null, inspection_id uuid, items jsonb not null, is_passed boolean not null, checked_by uuid not null, checked_at timestamptz not null,
  constraint appearance_check_by_another check (checked_by <> employee_id))`;

const failure = `create table info_failure (${aggregateColumnsSql},
  kind text not null, cause_code text not null, consequence text not null, subject_type text not null, subject_id uuid, description text not null,
  happened_at timestamptz not null, recorded_by uuid not null)`;

const proposal = `create table rule_proposal (${aggregateColumnsSql},
  document_id uuid not null, text text not null, reason text not null, state text not null, proposed_by uuid not null, decided_by uuid, decided_at timestamptz, decision text,
  is_document_obsolete boolean not null, constraint rule_proposal_decided_by_another check (decided_by is distinct from proposed_by))`;

const vacancy = `create table post_vacancy (${aggregateColumnsSql}, reported_at timestamptz not null, filled_at timestamptz)`;

/** Positions of customer service, as hr-training tells of them. */
const post = `create table cs_post (id uuid primary key, estate_id uuid not null, org_unit_id uuid not null, code text not null, state text not null)`;

const tables = ['community_rule', 'violation', 'appearance_check', 'info_failure', 'rule_proposal', 'post_vacancy', 'cs_post'];

/** Every list has its index. */
const indexes = [
  `create unique index community_rule_published_once on community_rule (estate_id, code) where state = 'PUBLISHED'`,
  `create index community_rule_of_estate on community_rule (estate_id, code, id)`,
  `create index violation_of_estate on violation (estate_id, seen_at desc, id desc)`,
  `create index violation_of_unit on violation (unit_id, seen_at desc, id desc) where unit_id is not null`,
  `create index appearance_check_of_estate on appearance_check (estate_id, checked_at desc, id desc)`,
  `create index appearance_check_of_employee on appearance_check (employee_id, checked_at desc, id desc)`,
  `create index info_failure_of_estate on info_failure (estate_id, happened_at desc, id desc)`,
  `create index rule_proposal_of_estate on rule_proposal (estate_id, created_at desc, id desc)`,
  `create index rule_proposal_of_document on rule_proposal (document_id) where state = 'PROPOSED'`,
  `create unique index post_vacancy_open on post_vacancy (estate_id) where filled_at is null`,
  `create index cs_post_of_estate on cs_post (estate_id)`,
  `create index reference_employee_position on reference_copy ((data->>'positionId')) where kind = 'employee'`,
];

/** Estates that are at work already are looked at a day later, when what is told again has arrived. */
const firstLook = `insert into deadline (ref, kind, estate_id, due_at)
  select id, 'cs-post.look', id::uuid, now() + interval '1 day' from reference_copy where kind = 'estate' and data->>'state' = 'ACTIVE' on conflict do nothing`;

/** What is asked of those who live there and of those who serve. */
export class Conduct extends Migration {
  override up(): void {
    for (const statement of [
      rule, violation, check, failure, proposal, vacancy, post, ...indexes, ...tables.flatMap((table) => scopedTable(table)), firstLook,
    ]) this.addSql(statement);
  }
}
