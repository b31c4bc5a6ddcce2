import { consumerTablesSql } from '@guanjia/messaging';
import { scopedTable, scopeEstateView, systemTablesSql } from '@guanjia/persistence';
import { Migration } from '@mikro-orm/migrations';
import { organisationSql } from './spine-organisation.ts';
import { standardsSql } from './spine-standards.ts';

const tasks = [
  `create table task (id uuid primary key, estate_id uuid, service text not null, ref uuid not null, kind text not null, employee_id uuid, role text,
    due_at timestamptz, sort_due_at timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
    subject_type text not null, subject_id uuid not null, state text not null, opened_at timestamptz not null, closed_at timestamptz,
    constraint task_of_ref unique (service, ref, kind))`,
  `create index task_of_employee on task (employee_id, state, sort_due_at, id) where employee_id is not null`,
  `create index task_of_role on task (role, estate_id, state, sort_due_at, id) where employee_id is null`,
  `create index task_of_estate on task (estate_id, state)`,
];

// What is a person's own is seen by that person, also by people of headquarters, who have no estate.
const ofSelf = (table: string, column: string) => `create policy ${table}_self on ${table} for select
  using (${column} = (select nullif(current_setting('app.actor', true), '')::uuid))`;

// A region's manager sets what holds for the region; such a row has no estate.
const regional = `scope_kind = 'REGION' and scope_id = any ((select string_to_array(nullif(current_setting('app.regions', true), ''), ',')::uuid[])::uuid[])`;

/** The system's own tables, people, standards, calendars, the inbox. */
export class Spine extends Migration {
  override up(): void {
    for (const statement of [
      ...systemTablesSql, ...consumerTablesSql, scopeEstateView, ...organisationSql, ...standardsSql, ...tasks,
      ...['org_unit', 'position', 'service_standard', 'business_calendar'].flatMap((table) => scopedTable(table, { groupRows: 'readable' })),
      ...['employee', 'role_grant', 'certificate', 'task'].flatMap((table) => scopedTable(table)),
      ofSelf('employee', 'id'), ofSelf('role_grant', 'employee_id'), ofSelf('certificate', 'employee_id'), ofSelf('task', 'employee_id'),
      `create policy service_standard_region on service_standard using (${regional}) with check (${regional})`,
    ]) this.addSql(statement);
  }
}
