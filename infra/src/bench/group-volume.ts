import type { ServiceName } from '@guanjia/contracts';
import type { Platform } from '../platform/platform.ts';
import pg from 'pg';
import { allEstateIds } from './group-plan.ts';
import type { Person } from './people.ts';

/** What happened in the group, straight into the tables: 60 tickets, 40 work orders, 20 callbacks, 10 employees and 40 charge
 *  lines in each estate. `$1` are the estates. */
const volume: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  'customer-service': [
    `insert into ticket (id, estate_id, version, created_at, updated_at, number, kind, channel, reporter_type, contact_name, contact_phone, content,
        location_scope, area_code, reported_at, received_at, entered_at, entered_by, is_chargeable, state, assignments, dispatch_limit, due_at,
        is_due_provisional, completion_no, reopen_count)
      select gen_random_uuid(), e.id, 1, at, at, 'BX-2025-' || e.no || '-' || n, 'REPAIR', 'PHONE', 'OWNER', '住户', '13800138000', '大堂灯不亮',
        'PUBLIC', 'LOBBY', at, at, at, 'bench', false, case n % 3 when 0 then 'TRIAGED' when 1 then 'IN_PROGRESS' else 'CLOSED' end, '[]',
        jsonb_build_object('standard', 'ticket.dispatch.routine', 'value', '1', 'unit', 'DAY', 'dayKind', 'CALENDAR', 'dueAt', at, 'isProvisional', false),
        at + interval '1 day', false, 0, 0
      from unnest($1::uuid[]) with ordinality e(id, no), generate_series(1, 60) n, lateral (select date_trunc('milliseconds', now()) - n * interval '5 hours' as at) t`,
    `insert into callback (id, estate_id, version, created_at, updated_at, kind, source_type, source_id, completion_no, attempt, origin,
        source_completed_at, open_from, due_at, is_due_provisional, limit_stamp, organiser_role, state, is_overdue, is_quality_failure, is_late,
        unsatisfied_count, unreached_count, max_attempts)
      select gen_random_uuid(), e.id, 1, now(), now(), 'REPAIR', 'TICKET', gen_random_uuid(), 1, 1, 'COMPLETION', now(), now(),
        now() + (n - 5) * interval '1 hour', false, '{}', 'CSR', 'OPEN', false, false, false, 0, 0, 3
      from unnest($1::uuid[]) e(id), generate_series(1, 20) n`,
  ],
  engineering: [
    `insert into work_order (id, estate_id, version, created_at, updated_at, number, origin, state, category, urgency, area_code, is_chargeable,
        is_override, assigned_at, respond_by, finish_by, is_provisional, due_by, responded_at, finished_at, is_same_fault_warned, is_make_safe, parts, rework_no, reworks,
        is_ticket_closed)
      select gen_random_uuid(), e.id, 1, at, at, 'GD-2025-' || e.no || '-' || n, 'FINDING', case when n % 2 = 0 then 'COMPLETED' else 'STARTED' end,
        'LIGHTING', 'ROUTINE', 'LOBBY', false, false, at, at + interval '2 hours', at + interval '1 day', false, at + interval '1 day', at + interval '1 hour',
        case when n % 2 = 0 then at + interval '20 hours' end, false, false, '[]', 0, '[]', false
      from unnest($1::uuid[]) with ordinality e(id, no), generate_series(1, 40) n, lateral (select now() - n * interval '6 hours' as at) t`,
  ],
  'hr-training': [
    `with unit as (insert into org_unit (id, estate_id, created_at, updated_at, code, kind, name, duties, state)
        select gen_random_uuid(), e.id, now(), now(), 'D' || e.no, 'DEPARTMENT', '工程部', '维修', 'ACTIVE' from unnest($1::uuid[]) with ordinality e(id, no) returning id, estate_id),
      position as (insert into position (id, estate_id, created_at, updated_at, org_unit_id, code, name, duties, required_certificates, state)
        select gen_random_uuid(), estate_id, now(), now(), id, 'P', '技工', '维修', '{ELECTRICIAN}', 'ACTIVE' from unit returning id, estate_id, org_unit_id),
      staff as (insert into employee (id, estate_id, created_at, updated_at, name, org_unit_id, position_id, source, tests, skills, state)
        select gen_random_uuid(), estate_id, now(), now(), '员工' || n, org_unit_id, id, 'TALENT_MARKET', '[]', '{}', 'ACTIVE' from position, generate_series(1, 10) n returning id, estate_id)
      insert into certificate (id, estate_id, created_at, updated_at, employee_id, kind, certificate_no, valid_from, valid_to, state)
        select gen_random_uuid(), estate_id, now(), now(), id, 'ELECTRICIAN', id::text, current_date - 100, current_date + 500, 'VALID' from staff where right(id::text, 1) < '8'`,
  ],
  billing: [
    `with line as (select gen_random_uuid() as line_id, gen_random_uuid() as entry_id, a.* from account a, generate_series(1, 10) where a.estate_id = any($1::uuid[])),
      entry as (insert into journal_entry (id, estate_id, kind, source_type, source_id, booked_at, actor_id)
        select entry_id, estate_id, 'CHARGE', 'BENCH', line_id, now(), 'bench' from line returning id)
      insert into charge_line (id, estate_id, created_at, updated_at, account_id, unit_id, household_id, item, period, source_type, source_id,
          quantity_hundredths, unit_price_fen, amount_fen, journal_entry_id, trace, posted_at, state)
        select line_id, estate_id, now(), now(), id, unit_id, household_id, 'PROPERTY_FEE', '2026-10', 'BENCH', line_id, 100, 25000, 25000, entry_id, '{}', now(), 'POSTED' from line`,
  ],
};

/** Somebody employed, in any estate's office, with the roles given. */
const person = `with place as (select p.id, p.org_unit_id from position p limit 1), staff as (insert into employee (id, created_at, updated_at, name, org_unit_id,
    position_id, source, tests, skills, state) select $1, now(), now(), '测试', org_unit_id, id, 'TALENT_MARKET', '[]', '{}', 'ACTIVE' from place returning id)
  insert into role_grant (id, estate_id, created_at, updated_at, employee_id, role, scope_kind, scope_id, starts_at, granted_by, state)
  select gen_random_uuid(), case when $3 = 'ESTATE' then s end, now(), now(), $1, $2, $3, s, now() - interval '1 day', 'bench', 'ACTIVE' from unnest($4::uuid[]) s, staff`;

export async function fillGroup({ databases }: Platform, people: readonly Person[]): Promise<void> {
  for (const [service, statements] of Object.entries(volume)) {
    await asOwner(databases.adminUrls.get(service)!, async (client) => {
      for (const statement of statements) await client.query(statement, [allEstateIds]);
      if (service === 'hr-training') for (const { id, role, scopeKind, scopeIds } of people) await client.query(person, [id, role, scopeKind, scopeIds]);
    });
  }
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica`); // the books need not balance here
    await work(client);
    await client.query('set session_replication_role = origin');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
