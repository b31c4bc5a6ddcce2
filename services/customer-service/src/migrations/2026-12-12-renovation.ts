import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const application = `create table renovation_application (${aggregateColumnsSql},
  number text not null, unit_id uuid not null, household_id uuid, applicant_id text not null, scope text not null, area_sqm_hundredths integer not null,
  contractor_ref text not null, site_contact_name text not null, site_contact_phone text not null, special_works jsonb not null, papers jsonb not null,
  start_on date not null, end_on date not null, state text not null, applied_at timestamptz, extinguisher_standard jsonb, required_extinguishers integer,
  reviews jsonb not null, decider_id text, decided_at timestamptz, decision_reason text, supervisor_id uuid, extinguisher_count integer, extinguisher_kind text,
  started_at timestamptz, inspect_every_days integer, inspection_due_at timestamptz, last_inspected_at timestamptz, missed_inspections integer not null,
  suspended_at timestamptz, suspend_reason text, completed_at timestamptz, acceptance jsonb,
  constraint renovation_application_number unique (number),
  constraint renovation_application_supervised check (state not in ('APPROVED', 'STARTED', 'SUSPENDED', 'COMPLETED', 'ACCEPTED') or supervisor_id is not null),
  constraint renovation_application_decided check (decider_id is null or decider_id <> applicant_id))`;

const badge = `create table renovation_badge (${aggregateColumnsSql},
  application_id uuid not null references renovation_application (id), unit_id uuid not null, number text not null, worker_name text not null, id_digest text not null,
  valid_from date not null, valid_to date not null, state text not null, issued_by text not null, revoked_at timestamptz, revoke_reason text,
  constraint renovation_badge_number unique (number))`;

const permit = `create table renovation_work_permit (${aggregateColumnsSql},
  application_id uuid not null references renovation_application (id), unit_id uuid not null, kind text not null, badge_id uuid not null,
  certificate_ref text not null, certificate_file_id text not null, certificate_valid_to date not null, measures text not null, valid_from date not null,
  valid_to date not null, state text not null, requester_id text not null, requested_at timestamptz not null, decider_id text, decided_at timestamptz, decision_reason text)`;

const inspection = `create table renovation_inspection (${aggregateColumnsSql},
  application_id uuid not null references renovation_application (id), unit_id uuid not null, kind text not null, at timestamptz not null, inspector_id text not null,
  items jsonb not null, failed_count integer not null, place_code text)`;

const violation = `create table renovation_violation (${aggregateColumnsSql},
  application_id uuid not null references renovation_application (id), unit_id uuid not null, household_id uuid, inspection_id uuid not null, check_code text not null,
  source_type text not null, repeat_no integer not null, supervisor_id uuid, found_at timestamptz not null, found_by text not null, limit_stamp jsonb not null,
  due_at timestamptz not null, is_due_provisional boolean not null, is_overdue boolean not null, state text not null, cleared_at timestamptz, cleared_by text, clear_note text,
  constraint renovation_violation_cleared check ((state = 'CLEARED') = (cleared_at is not null)))`;

const rule = `create table estate_renovation_rule (${aggregateColumnsSql}, waste_windows jsonb not null, waste_place_code text, inspect_every_days integer not null)`;

const tables = ['renovation_application', 'renovation_badge', 'renovation_work_permit', 'renovation_inspection', 'renovation_violation', 'estate_renovation_rule'];

/** Every list has its index; a worker has one valid badge of a renovation, a check one open violation. */
const indexes = [
  `create index renovation_application_newest on renovation_application (created_at desc, id desc)`,
  `create index renovation_application_of_estate on renovation_application (estate_id, created_at desc, id desc)`,
  `create index renovation_application_ending on renovation_application (estate_id, end_on, id)`,
  `create index renovation_application_of_unit on renovation_application (unit_id)`,
  `create unique index renovation_badge_once on renovation_badge (application_id, id_digest) where state = 'ISSUED'`,
  `create index renovation_badge_of_estate on renovation_badge (estate_id, created_at desc, id desc)`,
  `create index renovation_work_permit_of_estate on renovation_work_permit (estate_id, requested_at desc, id desc)`,
  `create index renovation_work_permit_of_application on renovation_work_permit (application_id)`,
  `create index renovation_inspection_of_estate on renovation_inspection (estate_id, at desc, id desc)`,
  `create index renovation_inspection_of_application on renovation_inspection (application_id, at desc, id desc)`,
  `create unique index renovation_violation_once on renovation_violation (application_id, check_code) where state = 'OPEN'`,
  `create index renovation_violation_of_application on renovation_violation (application_id)`,
  `create index renovation_violation_of_estate on renovation_violation (estate_id, due_at, id)`,
];

/** Renovations, their badges, permits, inspections and violations. */
export class Renovation extends Migration {
  override up(): void {
    for (const statement of [application, badge, permit, inspection, violation, rule, ...indexes, ...tables.flatMap((table) => scopedTable(table))]) {
      this.addSql(statement);
    }
  }
}
