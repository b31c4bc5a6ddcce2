import { Migration } from '@mikro-orm/migrations';
import { consumerTablesSql } from '@guanjia/messaging';
import { aggregateColumnsSql, scopedTable, scopeEstateView, systemTablesSql } from '@guanjia/persistence';

// One assignment of a ticket is one order, whoever creates it and however often. Rank and due time stand in columns of
// their own because lists are paged by them.
const workOrders = `create table work_order (${aggregateColumnsSql},
  number text not null, origin text not null, state text not null,
  ticket_id uuid, assignment_id uuid, department_id uuid,
  category text not null, urgency text not null, unit_id uuid, household_id uuid, area_code text, equipment_id uuid,
  required_skill text, is_chargeable boolean not null, description text,
  assignee_type text, assignee_id uuid, contract_id uuid, is_override boolean not null, override_reason text,
  assigned_at timestamptz, planned_on date,
  respond_by timestamptz, finish_by timestamptz, is_provisional boolean not null, due_by timestamptz,
  responded_at timestamptz, finished_at timestamptz, respond_missed_at timestamptz, finish_missed_at timestamptz, is_in_time boolean,
  block_reason_code text, block_note text, coordinator_id uuid, next_at timestamptz,
  estimate_fen bigint, approval_state text, approval_limit_fen bigint, approved_fen bigint, same_fault_sum_fen bigint,
  is_same_fault_warned boolean not null, requester_id uuid, requested_at timestamptz, reviewer_id uuid, reviewed_at timestamptz,
  decider_id uuid, decided_at timestamptz, decision_code text, decision_note text, approval_due_by timestamptz,
  approval_missed_at timestamptz, is_make_safe boolean not null, made_safe_at timestamptz,
  outcome text, parts jsonb not null, labour_fen bigint, material_fen bigint, amount_fen bigint, charged_fen bigint,
  signature_file_id uuid, completed_at timestamptz, completed_by text,
  verified_by text, verified_at timestamptz, rework_no integer not null, reworks jsonb not null, is_ticket_closed boolean not null,
  closed_at timestamptz, cancel_reason_code text, cancel_note text,
  urgency_rank integer generated always as (case urgency when 'URGENT' then 0 when 'ROUTINE' then 1 else 2 end) stored,
  due_order timestamptz generated always as (coalesce(due_by, timestamptz '9999-12-31 00:00:00+00')) stored,
  constraint work_order_number_unique unique (number),
  constraint work_order_assignment_unique unique (ticket_id, assignment_id),
  constraint work_order_ticket_pair check ((ticket_id is null) = (assignment_id is null)),
  constraint work_order_approval_three_people check (requester_id <> decider_id and requester_id <> reviewer_id and reviewer_id <> decider_id))`;

const indexes = [
  `create index work_order_list on work_order (estate_id, urgency_rank, due_order, id)`,
  `create index work_order_open on work_order (estate_id, urgency_rank, due_order, id)
     where state not in ('COMPLETED', 'VERIFIED', 'CLOSED', 'CANCELLED')`,
  `create index work_order_assignee on work_order (assignee_id, urgency_rank, due_order, id)`,
  `create index work_order_ticket on work_order (ticket_id)`,
  `create index work_order_finished on work_order (estate_id, finished_at)`,
  `create index work_order_finish_by on work_order (estate_id, finish_by)`,
  `create index work_order_equipment on work_order (equipment_id, category, created_at) where equipment_id is not null`,
  `create index reference_copy_employee on reference_copy ((data->>'employeeId')) where kind in ('role-grant', 'certificate')`,
];

/** The system's own tables and the work orders. */
export class WorkOrders extends Migration {
  override up(): void {
    const own = [workOrders, ...indexes, ...scopedTable('work_order')];
    for (const statement of [...systemTablesSql, ...consumerTablesSql, scopeEstateView, ...own]) this.addSql(statement);
  }
}
