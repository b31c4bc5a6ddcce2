import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';
import { Migration } from '@mikro-orm/migrations';

/** Corrective and preventive actions, and what came up repeatedly and may become one. @source HR-049 */
export class CorrectiveActions extends Migration {
  override up(): void {
    for (const statement of [
      `create table corrective_action (${aggregateColumnsSql},
        number text not null, type text not null, state text not null, source_refs jsonb not null, matter_key text, category text, unit_id uuid, equipment_id uuid,
        description text, opened_by uuid, opened_at timestamptz not null, plan_limit jsonb not null, next_due_at timestamptz,
        sort_next_due_at timestamptz not null generated always as (coalesce(next_due_at, 'infinity'::timestamptz)) stored, overdue text,
        cause text, analysed_by uuid, analysed_at timestamptz, action text, owner_id uuid, due_at timestamptz, round integer not null, planned_by uuid,
        planned_at timestamptz, plan_review text, reviewed_by uuid, reviewed_at timestamptz, review_reason text, started_at timestamptz, result text, done_by uuid,
        done_at timestamptz, is_effective boolean, verification text, verified_by uuid, verified_at timestamptz, closed_by uuid, closed_at timestamptz,
        constraint corrective_action_number_unique unique (number),
        constraint corrective_action_two_people check (planned_by <> reviewed_by))`,
      `create unique index corrective_action_open_matter on corrective_action (estate_id, matter_key) where state <> 'CLOSED'`,
      `create index corrective_action_latest on corrective_action (opened_at desc, id desc)`,
      `create index corrective_action_of_estate on corrective_action (estate_id, opened_at desc, id desc)`,
      `create index corrective_action_due on corrective_action (estate_id, sort_next_due_at, id)`,
      `create index corrective_action_of_owner on corrective_action (owner_id) where owner_id is not null`,
      `create index corrective_action_of_matter on corrective_action (estate_id, matter_key) where matter_key is not null`,
      `create index corrective_action_sources on corrective_action using gin (source_refs jsonb_path_ops)`,
      `create table corrective_candidate (id uuid primary key, estate_id uuid not null, matter_key text not null, kind text not null, category text not null,
        unit_id uuid, equipment_id uuid, times integer not null, least integer not null, source_refs jsonb not null, detected_at timestamptz not null,
        constraint corrective_candidate_matter unique (estate_id, matter_key))`,
      `create index corrective_candidate_latest on corrective_candidate (detected_at desc, id desc)`,
      `create index corrective_candidate_of_estate on corrective_candidate (estate_id, detected_at desc, id desc)`,
      `create index corrective_candidate_sources on corrective_candidate using gin (source_refs jsonb_path_ops)`,
      ...scopedTable('corrective_action'), ...scopedTable('corrective_candidate'),
    ]) this.addSql(statement);
  }
}
