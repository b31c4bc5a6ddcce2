import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const complaint = `create table complaint (${aggregateColumnsSql},
  number text not null, nature text not null, category text not null, channel text not null, complainant_type text not null, complainant_id text,
  contact_name text, contact_phone text, content text not null, unit_id uuid, household_id uuid, area_code text, equipment_id uuid,
  ticket_id uuid, work_order_id uuid, employee_id text, dunning_record_id uuid,
  received_at timestamptz not null, entered_at timestamptz not null, entered_by text, state text not null, severity text not null,
  severity_reason text, handler_id text, procedure_stamp jsonb,
  response_limit jsonb not null, response_due_at timestamptz not null, first_feedback_at timestamptz, first_feedback_channel text,
  response_miss_cause text, accepted_at timestamptz, estimate jsonb, target_at timestamptz not null, investigation jsonb,
  validity text not null, validity_reason text, judged_by text, judged_at timestamptz, responsibility text, verified_at timestamptz,
  apology text, promised_at timestamptz, explanation text, assistance text,
  department_id uuid, department_kind text, assignee_id text, assigned_by text, assigned_at timestamptz, handle_due_at timestamptz,
  taken_over_by text, taken_over_at timestamptz, escalation_level integer not null, escalations jsonb not null, review jsonb,
  major_known_at timestamptz, major_limit jsonb, major_due_at timestamptz, major_reported_at timestamptz, notified jsonb,
  completion_no integer not null, handled_at timestamptz, handling_result text, is_callback_due boolean not null, reply_limit jsonb, reply jsonb,
  result_feedback_at timestamptz, result_feedback_channel text, outcome text, outcome_reason text, callback_id uuid, closed_by text,
  closed_at timestamptz, rejection_reason text, rejection_told_at timestamptz, overdue_limits jsonb not null, is_due_provisional boolean not null,
  recurrence_no integer not null, missing_steps jsonb not null, record_id uuid, record_filed_at timestamptz,
  constraint complaint_number_unique unique (number),
  constraint complaint_complainant check ((complainant_type = 'ANONYMOUS') = (contact_name is null)))`;

// The position, taken under the complaint's lock, is the order in which things happened; two may bear the same time.
const progress = `create table complaint_progress (id uuid primary key, position bigint generated always as identity, estate_id uuid not null,
  complaint_id uuid not null references complaint (id) deferrable initially deferred, at timestamptz not null,
  actor_id text not null, actor_kind text not null, step text not null, from_state text, to_state text not null, note text, told_at timestamptz)`;

const procedure = `create table complaint_procedure (${aggregateColumnsSql}, nature text not null, handler_role text not null, severity text not null,
  steps jsonb not null, department_id uuid, handle_working_days integer,
  constraint complaint_procedure_unique unique (estate_id, nature))`;

const indexes = [
  `create index complaint_newest on complaint (created_at desc, id desc)`,
  `create index complaint_of_estate on complaint (estate_id, created_at desc, id desc)`,
  `create index complaint_of_unit on complaint (unit_id, created_at desc, id desc)`,
  `create index complaint_of_household on complaint (household_id, created_at desc, id desc)`,
  `create index complaint_open on complaint (estate_id, target_at) where state not in ('CLOSED', 'REJECTED_INVALID')`,
  `create index complaint_of_month on complaint (estate_id, received_at)`,
  `create index complaint_closed on complaint (estate_id, closed_at)`,
  `create index complaint_handled on complaint (estate_id, handled_at)`,
  `create index complaint_major on complaint (estate_id, major_known_at) where major_known_at is not null`,
  `create index complaint_matter on complaint (estate_id, category, received_at)`,
  `create index complaint_number_tail on complaint (right(number, 6))`,
  `create index complaint_incomplete on complaint (estate_id, closed_at) where missing_steps <> '[]' and state in ('CLOSED', 'REJECTED_INVALID')`,
  `create index complaint_provisional on complaint (id) where is_due_provisional`,
  `create index complaint_progress_of_complaint on complaint_progress (complaint_id, position)`,
];

/** Complaints, their course, and how each nature is handled. @source CS-061 … CS-085 */
export class Complaints extends Migration {
  override up(): void {
    for (const statement of [
      complaint, progress, procedure, ...indexes, ...['complaint', 'complaint_progress', 'complaint_procedure'].flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
