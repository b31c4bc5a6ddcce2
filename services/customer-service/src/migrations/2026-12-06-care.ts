import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const occupancy = `create table occupancy (${aggregateColumnsSql},
  unit_id uuid not null, state text not null, sub_state text, since timestamptz not null, tenancy_id uuid, covenant_signed_at timestamptz,
  periods jsonb not null, move_outs jsonb not null)`;

/** Households that are known already live somehow from now on. */
const knownHouseholds = `insert into occupancy (id, estate_id, version, created_at, updated_at, unit_id, state, since, periods, move_outs)
  select id::uuid, estate_id, 1, now(), now(), (data->>'unitId')::uuid, 'UNDELIVERED', now(), jsonb_build_array(jsonb_build_object(
    'unitId', data->>'unitId', 'state', 'UNDELIVERED', 'from', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'to', null)), '[]'
  from reference_copy where kind = 'household' and data->>'state' <> 'CLOSED'`;

const tenancy = `create table tenancy (${aggregateColumnsSql},
  household_id uuid not null, unit_id uuid not null, tenant_ref uuid not null, from_on date not null, to_on date, state text not null, ended_on date, end_reason text)`;

const contactLog = `create table contact_log (${aggregateColumnsSql},
  household_id uuid not null, tenancy_id uuid, channel text not null, at timestamptz not null, summary text not null, needs text, contacted_by text not null)`;

const handlingNote = `create table handling_note (${aggregateColumnsSql}, text text, author_id text not null, noted_at timestamptz not null)`;

const interviewPlan = `create table interview_plan (${aggregateColumnsSql},
  year integer not null, state text not null, standards jsonb not null, households integer not null, required integer not null, face_required integer not null,
  month_quotas jsonb not null, by_zone jsonb not null, drafted_by text not null, activated_by text, activated_at timestamptz,
  constraint interview_plan_once unique (estate_id, year))`;

const interview = `create table interview (${aggregateColumnsSql},
  plan_id uuid references interview_plan (id), kind text not null, household_id uuid not null, unit_id uuid not null, zone_id uuid, assignee_id text,
  planned_month text, state text not null, booked_at timestamptz, misses integer not null, mode text, at timestamptz, made_by text, occupancy text, needs text, satisfaction text,
  constraint interview_made check ((state = 'DONE') = (at is not null and mode is not null and made_by is not null and occupancy is not null)))`;

const segmentationReview = `create table segmentation_review (${aggregateColumnsSql},
  year integer not null, half integer not null, state text not null, participants jsonb not null, households integer not null, assessed integer not null,
  opened_by text not null, confirmed_by text, confirmed_at timestamptz, constraint segmentation_review_once unique (estate_id, year, half))`;

const customerSegment = `create table customer_segment (id uuid primary key, estate_id uuid not null, review_id uuid not null references segmentation_review (id),
  household_id uuid not null, segment text not null, remark text, assessed_by text not null, assessed_at timestamptz not null,
  constraint customer_segment_once unique (review_id, household_id))`;

/** The years that have begun for an estate with households. */
const interviewYear = `create table interview_year (estate_id uuid not null, year integer not null, primary key (estate_id, year))`;

/** For those that are known already the year that runs has begun, and is followed by the next. */
const knownYears = [
  `insert into interview_year (estate_id, year) select distinct estate_id, extract(year from now() at time zone 'Asia/Shanghai')::int from occupancy`,
  `insert into deadline (ref, kind, estate_id, due_at) select estate_id::text, 'interview.year', estate_id, make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai') from interview_year`,
];

const tables = ['interview_year', 'occupancy', 'tenancy', 'contact_log', 'handling_note', 'interview_plan', 'interview', 'segmentation_review', 'customer_segment'];

/** Every list has its index. */
const indexes = [
  `create index occupancy_latest on occupancy (since desc, id desc)`,
  `create index occupancy_of_estate on occupancy (estate_id, since desc, id desc)`,
  `create index occupancy_of_unit on occupancy (unit_id)`,
  `create index tenancy_newest on tenancy (created_at desc, id desc)`,
  `create index tenancy_of_estate on tenancy (estate_id, created_at desc, id desc)`,
  `create unique index tenancy_running_once on tenancy (household_id) where state = 'RUNNING'`,
  `create index contact_log_latest on contact_log (at desc, id desc)`,
  `create index contact_log_of_estate on contact_log (estate_id, at desc, id desc)`,
  `create index contact_log_of_household on contact_log (household_id, at desc, id desc)`,
  `create index handling_note_of_estate on handling_note (estate_id, noted_at desc, id desc)`,
  `create index interview_by_month on interview (estate_id, planned_month, id)`,
  `create index interview_latest on interview (estate_id, at desc, id desc) where state = 'DONE'`,
  `create index interview_of_household on interview (household_id, at)`,
  `create index interview_of_plan on interview (plan_id) where state = 'PLANNED'`,
  `create index segmentation_review_of_estate on segmentation_review (estate_id, created_at desc, id desc)`,
  `create index customer_segment_of_estate on customer_segment (estate_id, assessed_at desc, id desc)`,
  `create index customer_segment_of_household on customer_segment (household_id)`,
];

/** How households live, and how the service keeps in touch with them. */
export class Care extends Migration {
  override up(): void {
    for (const statement of [
      occupancy, tenancy, contactLog, handlingNote, interviewPlan, interview, segmentationReview, customerSegment, interviewYear, knownHouseholds, ...knownYears, ...indexes, ...tables.flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
