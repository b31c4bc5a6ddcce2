import { Migration } from '@mikro-orm/migrations';
import { consumerTablesSql } from '@guanjia/messaging';
import { aggregateColumnsSql, scopedTable, scopeEstateView, systemTablesSql } from '@guanjia/persistence';

const ticket = `create table ticket (${aggregateColumnsSql},
  number text not null, kind text not null, channel text not null, reporter_type text not null, reporter_id text,
  contact_name text not null, contact_phone text not null, content text not null, location_scope text not null,
  unit_id uuid, household_id uuid, area_code text, equipment_id uuid,
  reported_at timestamptz not null, received_at timestamptz not null, entered_at timestamptz not null, entered_by text not null,
  is_chargeable boolean not null, state text not null, category text, urgency text, triaged_by text, triaged_at timestamptz,
  department_id uuid, dispatched_by text, dispatched_at timestamptz, assignments jsonb not null,
  dispatch_limit jsonb not null, finish_limit jsonb, due_at timestamptz, is_due_provisional boolean not null, block_reason_code text,
  completion_no integer not null, completed_at timestamptz, reopen_count integer not null,
  result_feedback_at timestamptz, result_feedback_channel text, verification jsonb, closed_at timestamptz,
  constraint ticket_number_unique unique (number),
  constraint ticket_location check ((location_scope = 'IN_UNIT') = (unit_id is not null)))`;

// The position, taken under the ticket's lock, is the order in which things happened; two may bear the same time.
const timeline = `create table ticket_timeline (id uuid primary key, position bigint generated always as identity, estate_id uuid not null,
  ticket_id uuid not null references ticket (id) deferrable initially deferred, at timestamptz not null,
  actor_id text not null, actor_kind text not null, from_state text, to_state text not null, reason_code text, note text,
  is_for_reporter boolean not null)`;

const routingRule = `create table routing_rule (${aggregateColumnsSql}, category text not null, department_id uuid not null,
  constraint routing_rule_category_unique unique (estate_id, category))`;

const callback = `create table callback (${aggregateColumnsSql},
  kind text not null, source_type text not null, source_id uuid not null, completion_no integer not null, attempt integer not null,
  origin text not null, previous_id uuid, unit_id uuid, household_id uuid, source_completed_at timestamptz not null,
  open_from timestamptz not null, due_at timestamptz not null, is_due_provisional boolean not null, limit_stamp jsonb not null,
  organiser_role text not null, assignee_id text, state text not null, is_overdue boolean not null,
  appointment_at timestamptz, started_at timestamptz, arrival_deviation_minutes integer, method text, satisfaction text, quality text,
  effect text, shortcomings text, suggestions text, failure_code text, is_quality_failure boolean not null,
  household_signature text, caller_signature text, completed_by text, completed_at timestamptz, is_late boolean not null,
  unsatisfied_count integer not null, unreached_count integer not null, max_attempts integer not null, rectification jsonb,
  review_opinion text, reviewed_by text, reviewed_at timestamptz, record_filed_at timestamptz, closed_by text, closed_at timestamptz,
  close_reason text,
  constraint callback_attempt_unique unique (source_id, completion_no, attempt))`;

/** Every list has its index; open work has one that stays small however long the history grows. */
const indexes = [
  `create unique index callback_completion_unique on callback (source_id, completion_no) where origin = 'COMPLETION'`,
  `create index ticket_newest on ticket (created_at desc, id desc)`,
  `create index ticket_of_estate on ticket (estate_id, created_at desc, id desc)`,
  `create index ticket_of_unit on ticket (unit_id, created_at desc, id desc)`,
  `create index ticket_of_household on ticket (household_id, created_at desc, id desc)`,
  `create index ticket_open on ticket (estate_id, due_at) where state not in ('CLOSED', 'CANCELLED')`,
  `create index ticket_number_tail on ticket (right(number, 6))`,
  `create index ticket_assignments on ticket using gin (assignments jsonb_path_ops)`,
  `create index ticket_timeline_of_ticket on ticket_timeline (ticket_id, position)`,
  `create index callback_soonest on callback (due_at, id)`,
  `create index callback_of_estate on callback (estate_id, due_at, id)`,
  `create index callback_pending on callback (estate_id, due_at) where state in ('SCHEDULED', 'OPEN', 'IN_PROGRESS')`,
  `create index callback_of_month on callback (estate_id, source_completed_at)`,
  `create index callback_of_assignee on callback (assignee_id, due_at, id)`,
  // Local copies are looked up by what they say, too.
  `create index reference_household_unit on reference_copy ((data->>'unitId')) where kind = 'household'`,
  `create index reference_household_member on reference_copy using gin ((data->'memberIds') jsonb_path_ops) where kind = 'household'`,
  `create index reference_standard_key on reference_copy ((data->>'key')) where kind = 'service-standard'`,
];

/** The system's own tables, tickets and callbacks. */
export class TicketsAndCallbacks extends Migration {
  override up(): void {
    for (const statement of [
      ...systemTablesSql, ...consumerTablesSql, scopeEstateView, ticket, timeline, routingRule, callback, ...indexes,
      ...['ticket', 'ticket_timeline', 'routing_rule', 'callback'].flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
