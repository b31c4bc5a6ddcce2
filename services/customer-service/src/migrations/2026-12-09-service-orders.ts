import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const serviceItem = `create table service_item (${aggregateColumnsSql},
  code text not null, name text not null, kind text not null, business_line text not null, standard text not null, unit text not null,
  price_fen bigint not null, planning text not null, planning_record_id uuid not null, planned_by text not null, evaluation text, approved_by text,
  approved_at timestamptz, launched_at timestamptz, withdrawn_at timestamptz, state text not null,
  constraint service_item_evaluated check (state not in ('APPROVED', 'LAUNCHED') or (evaluation is not null and approved_by is not null and approved_by <> planned_by)))`;

const appointment = `create table appointment (${aggregateColumnsSql},
  source_type text not null, source_id uuid not null, unit_id uuid, household_id uuid, employee_id uuid, at timestamptz not null,
  early_minutes integer not null, late_minutes integer not null, confirmed_by text not null, state text not null, arrived_at timestamptz,
  deviation_min integer, is_on_time boolean, missed_at timestamptz,
  constraint appointment_arrival check ((state = 'ATTENDED') = (arrived_at is not null) and (arrived_at is null) = (is_on_time is null)))`;

const serviceOrder = `create table service_order (${aggregateColumnsSql},
  number text not null, item_id uuid not null, item_code text not null, kind text not null, business_line text not null, unit_id uuid not null,
  household_id uuid not null, content text not null, ordered_by text not null, start_on date, end_on date, state text not null,
  unit_price_fen bigint not null, quantity_hundredths integer, quote_content text, quote_fen bigint, quoted_by text, quoted_at timestamptz,
  accepted_by text, accepted_quote_at timestamptz, appointment_id uuid, appointment_at timestamptz, employee_id uuid, started_at timestamptz,
  completed_at timestamptz, result text, amount_fen bigint, satisfaction text, evaluation text, evaluated_by text, evaluated_at timestamptz,
  cancel_reason_code text, cancelled_at timestamptz,
  constraint service_order_number_unique unique (number),
  constraint service_order_accepted check (started_at is null or accepted_quote_at is not null),
  constraint service_order_term check ((kind = 'SPECIAL_SERVICE') = (start_on is not null and end_on is not null)))`;

/** Every list has its index. */
const indexes = [
  `create unique index service_item_code_unique on service_item (estate_id, code) where state = 'LAUNCHED'`,
  `create index service_item_of_estate on service_item (estate_id, code, id)`,
  `create unique index appointment_open_unique on appointment (source_id) where state = 'BOOKED'`,
  `create index appointment_of_estate on appointment (estate_id, at desc, id desc)`,
  `create index appointment_of_employee on appointment (employee_id, at desc, id desc)`,
  `create index appointment_of_household on appointment (household_id, at desc, id desc)`,
  `create index service_order_of_estate on service_order (estate_id, created_at desc, id desc)`,
  `create index service_order_of_household on service_order (household_id, created_at desc, id desc)`,
  `create index service_order_of_employee on service_order (employee_id, created_at desc, id desc)`,
  `create index service_order_revenue on service_order (estate_id, completed_at) where completed_at is not null`,
];

/** The service catalogue, agreed visits and service orders. @source CS-140 … CS-147 */
export class ServiceOrders extends Migration {
  override up(): void {
    for (const statement of [
      serviceItem, appointment, serviceOrder, ...indexes, ...['service_item', 'appointment', 'service_order'].flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
