import { createHash } from 'node:crypto';
import pg from 'pg';

export const ESTATES = 12;
const UNITS = 6_000;
export const TICKETS = 20_000;

/** The same id in SQL: `md5('estate 1')::uuid`. */
export const idOf = (kind: string, no: number): string =>
  createHash('md5').update(`${kind} ${no}`).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export const regionId = idOf('region', 1);
export const estateIds = Array.from({ length: ESTATES }, (_, no) => idOf('estate', no));

const estates = `insert into reference_copy (kind, id, estate_id, seq, data)
  select 'estate', md5('estate ' || n)::uuid, md5('estate ' || n)::uuid, 1, jsonb_build_object('id', md5('estate ' || n)::uuid,
    'regionId', '${regionId}', 'code', 'E' || n, 'kind', 'RESIDENTIAL', 'state', 'ACTIVE', 'buildings', '[]'::jsonb)
  from generate_series(0, ${ESTATES - 1}) n`;

const units = `insert into reference_copy (kind, id, estate_id, seq, data)
  select 'unit', md5('unit ' || n)::uuid, md5('estate ' || n % ${ESTATES})::uuid, 1, jsonb_build_object('id', md5('unit ' || n)::uuid,
    'estateId', md5('estate ' || n % ${ESTATES})::uuid, 'buildingId', md5('building ' || n % 60)::uuid, 'buildingCode', (n % 60)::text,
    'unitNo', (n / 60 * 100 + n % 4)::text, 'floorAreaSqmHundredths', 8943, 'kind', 'HOME', 'state', 'ACTIVE')
  from generate_series(0, ${UNITS - 1}) n`;

/** Two in three lie in a home, three in four are in somebody's hands, one in five has a helper. */
const tickets = `insert into ticket (id, estate_id, version, created_at, updated_at, number, kind, channel, reporter_type, reporter_id, contact_name,
    contact_phone, content, location_scope, unit_id, household_id, area_code, reported_at, received_at, entered_at, entered_by, is_chargeable,
    state, category, urgency, triaged_by, triaged_at, department_id, dispatched_by, dispatched_at, assignments, dispatch_limit, finish_limit,
    due_at, is_due_provisional, completion_no, reopen_count)
  select md5('ticket ' || n)::uuid, md5('estate ' || n % ${ESTATES})::uuid, 4, at, at, 'BX-2026-' || lpad(n::text, 6, '0'), 'REPAIR', 'PHONE',
    'OWNER', null, '住户' || n, '138' || lpad(n::text, 8, '0'), '厨房水管漏水,地板已经湿了,请尽快派人来看', place, unit, household, area,
    at, at, at, md5('employee 0')::uuid, false, state, 'PLUMBING', 'ROUTINE', md5('employee 0')::uuid, at, md5('department 1')::uuid,
    md5('employee 0')::uuid, at, parts, stamp, stamp, at + interval '2 days', false, 0, 0
  from generate_series(0, ${TICKETS - 1}) n,
    lateral (select date_trunc('milliseconds', timestamptz '2026-11-21 00:00+08' - n * interval '7 minutes') as at, n % 4 < 3 as is_out, n % 3 < 2 as is_home) a,
    lateral (select case when is_out then 'IN_PROGRESS' else 'TRIAGED' end as state, case when is_home then 'IN_UNIT' else 'PUBLIC' end as place,
      case when is_home then md5('unit ' || n % ${UNITS})::uuid end as unit, case when is_home then md5('household ' || n % ${UNITS})::uuid end as household,
      case when not is_home then 'LOBBY' end as area,
      jsonb_build_object('standard', 'repair.routine', 'value', '2', 'unit', 'DAY', 'dayKind', 'CALENDAR', 'dueAt', '2026-11-23T00:00:00.000Z', 'isProvisional', false) as stamp) b,
    lateral (select case when is_out then (select jsonb_agg(jsonb_build_object('id', md5('part ' || n || i)::uuid, 'role', case i when 0 then 'LEAD' else 'HELPER' end,
      'departmentId', md5('department 1')::uuid, 'assigneeType', 'STAFF', 'employeeId', md5('employee ' || (n + i) % 300)::uuid, 'contractId', null,
      'state', 'STARTED', 'workOrderId', md5('order ' || n || i)::uuid, 'isOverride', false, 'overdueLimit', null, 'completedAt', null))
      from generate_series(0, case when n % 5 = 0 then 1 else 0 end) i) else '[]'::jsonb end as parts) c`;

// The populating contender asks for units by their id alone.
const forEntities = 'create index reference_copy_id on reference_copy (id)';

/** 20,000 tickets in 12 estates of one region, and the local copies that they refer to, straight into customer-service's tables. */
export async function fillTickets(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of [estates, units, tickets, forEntities, 'vacuum analyze']) await client.query(statement);
  } finally {
    await client.end();
  }
}
