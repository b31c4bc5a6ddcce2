import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const outage = `create table utility_outage (${aggregateColumnsSql},
  utility text not null, building_ids jsonb not null, affected_unit_ids jsonb not null, work_order_id uuid, started_at timestamptz not null, restore_by timestamptz,
  restored_at timestamptz, declared_by text not null, state text not null)`;

const crewSchedule = `create table crew_schedule (${aggregateColumnsSql},
  work_on date not null, technician_id uuid not null, order_ids jsonb not null, planned_by text not null, is_current boolean not null default true)`;

const onCall = `create table on_call_shift (${aggregateColumnsSql},
  employee_id uuid not null, start_at timestamptz not null, end_at timestamptz not null, state text not null)`;

const reworkSample = `create table rework_sample (${aggregateColumnsSql},
  month text not null, seed text not null, population integer not null, order_ids jsonb not null, standard jsonb not null, drawn_by text not null,
  constraint rework_sample_once unique (estate_id, month))`;

const tables = ['utility_outage', 'crew_schedule', 'on_call_shift', 'rework_sample'];

const changes = [
  `alter table work_order add column on_call_id uuid, add column vendor_called_at timestamptz, add column vendor_arrived_at timestamptz`,
  `create index work_order_completed on work_order (estate_id, completed_at, id)`,
  `create index work_order_fault_of_unit on work_order (unit_id, category, created_at) where equipment_id is null`,
  `create index utility_outage_of_estate on utility_outage (estate_id, started_at desc, id desc)`,
  `create unique index crew_schedule_day on crew_schedule (estate_id, work_on, technician_id) where is_current`,
  `create index crew_schedule_of_estate on crew_schedule (estate_id, work_on, id)`,
  `create index on_call_shift_of_estate on on_call_shift (estate_id, start_at, id)`,
];

/** What the crew does each day, who is on call, vendors that were called, utilities that failed, and samples of rework. */
export class CrewAndOutages extends Migration {
  override up(): void {
    for (const statement of [outage, crewSchedule, onCall, reworkSample, ...changes, ...tables.flatMap((table) => scopedTable(table))]) this.addSql(statement);
  }
}
