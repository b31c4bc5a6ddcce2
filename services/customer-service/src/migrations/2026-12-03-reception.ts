import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const enquiry = `create table enquiry (${aggregateColumnsSql},
  kind text not null, channel text not null, topic text not null, asker_type text not null, asker_id text, asker_name text not null, asker_phone text,
  unit_id uuid, household_id uuid, question text not null, asked_at timestamptz not null, state text not null, first_responder_id text,
  transfer_to_dept_id uuid, transfer_to_dept_kind text, transfer_to_employee_id text, transferred_at timestamptz, transfer_ack_by text,
  transfer_ack_at timestamptz, answer text, handler_id text, answered_at timestamptz, limit_stamp jsonb not null, due_at timestamptz not null,
  is_due_provisional boolean not null, is_overdue boolean not null, closed_at timestamptz,
  constraint enquiry_answered check ((state in ('ANSWERED', 'CLOSED')) = (answer is not null and handler_id is not null)))`;

const dutyShift = `create table duty_shift (${aggregateColumnsSql},
  post text not null, start_at timestamptz not null, end_at timestamptz not null, employee_id uuid not null, state text not null,
  withdrawn_at timestamptz, withdraw_reason text)`;

const hotlineRoster = `create table hotline_roster (${aggregateColumnsSql}, on_date date not null, shifts jsonb not null,
  constraint hotline_roster_day_unique unique (estate_id, on_date))`;

const rosterAlert = `create table roster_alert (ref uuid primary key, estate_id uuid not null, post text not null, start_at timestamptz not null,
  constraint roster_alert_once unique (estate_id, post, start_at))`;

const callLog = `create table call_log (${aggregateColumnsSql},
  caller_no text not null, caller_name text, called_at timestamptz not null, kind text not null, linked_type text, linked_id uuid,
  operator_id text not null, transfers jsonb not null)`;

const estateContact = `create table estate_contact (${aggregateColumnsSql},
  emergency_no text not null, service_no text not null, complaint_no text not null, published_at timestamptz not null)`;

const accessEntry = `create table access_entry (${aggregateColumnsSql},
  gate_code text not null, direction text not null, person_kind text not null, person_ref uuid, person_name text, unit_id uuid,
  at timestamptz not null, registered_by text not null)`;

const accessInquiry = `create table access_inquiry (${aggregateColumnsSql},
  unit_id uuid not null, purpose text not null, reason text not null, from_at timestamptz not null, to_at timestamptz not null, opened_by text not null)`;

const unknownEntry = `create table unknown_entry (${aggregateColumnsSql},
  gate_code text not null, at timestamptz not null, flagged_by text not null, access_entry_id uuid, state text not null, outcome text,
  settled_by text, settled_at timestamptz)`;

const visitorPass = `create table visitor_pass (${aggregateColumnsSql},
  kind text not null, host_unit_id uuid, host_employee_id uuid, visitor_name text not null, visitor_phone text, purpose text not null,
  valid_from timestamptz not null, valid_to timestamptz not null, issued_by text not null, state text not null,
  checked_in_at timestamptz, checked_in_by text, checked_out_at timestamptz,
  constraint visitor_pass_host check ((kind = 'HOME') = (host_unit_id is not null) and (kind = 'OFFICE') = (host_employee_id is not null)))`;

const tables = [
  'enquiry', 'duty_shift', 'hotline_roster', 'roster_alert', 'call_log', 'estate_contact', 'access_entry', 'access_inquiry', 'unknown_entry', 'visitor_pass',
];

/** Every list has its index. */
const indexes = [
  `create index enquiry_newest on enquiry (created_at desc, id desc)`,
  `create index enquiry_of_estate on enquiry (estate_id, created_at desc, id desc)`,
  `create index enquiry_pending on enquiry (estate_id, due_at, id) where state in ('RECEIVED', 'TRANSFERRED', 'ACKNOWLEDGED')`,
  `create index duty_shift_of_estate on duty_shift (estate_id, start_at, id)`,
  `create index duty_shift_of_employee on duty_shift (employee_id, end_at) where state = 'PLANNED'`,
  `create index hotline_roster_people on hotline_roster using gin (shifts jsonb_path_ops)`,
  `create index call_log_of_estate on call_log (estate_id, called_at desc, id desc)`,
  `create index access_entry_of_estate on access_entry (estate_id, at desc, id desc)`,
  `create index access_entry_of_unit on access_entry (unit_id, at desc, id desc)`,
  `create index unknown_entry_of_estate on unknown_entry (estate_id, at desc, id desc)`,
  `create index visitor_pass_of_estate on visitor_pass (estate_id, valid_from desc, id desc)`,
  `create index visitor_pass_of_unit on visitor_pass (host_unit_id, valid_from desc, id desc)`,
];

/** Estates that are at work already are looked at from now on. */
const firstLook = `insert into deadline (ref, kind, estate_id, due_at)
  select id, 'roster.look', id::uuid, now() from reference_copy where kind = 'estate' and data->>'state' = 'ACTIVE' on conflict do nothing`;

/** The front desk, the telephone and the gate. */
export class Reception extends Migration {
  override up(): void {
    for (const statement of [
      enquiry, dutyShift, hotlineRoster, rosterAlert, callLog, estateContact, accessEntry, accessInquiry, unknownEntry, visitorPass, ...indexes,
      ...tables.flatMap((table) => scopedTable(table)), firstLook,
    ]) this.addSql(statement);
  }
}
