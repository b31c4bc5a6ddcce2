import pg from 'pg';

export const ESTATES = 200;
export const REGIONS = 8;
export const TICKETS = 1_000_000;
export const COMPLAINTS = 60_000;
const BATCH = 100_000;

/** `md5('estate 1')::uuid` in SQL. */
const estates = `insert into reference_copy (kind, id, estate_id, seq, data)
  select 'estate', md5('estate ' || n)::uuid, md5('estate ' || n)::uuid, 1, jsonb_build_object('id', md5('estate ' || n)::uuid,
    'regionId', md5('region ' || n % ${REGIONS})::uuid, 'groupId', md5('group')::uuid, 'code', 'E' || n, 'kind', 'RESIDENTIAL', 'state', 'ACTIVE', 'buildings', '[]'::jsonb)
  from generate_series(0, ${ESTATES - 1}) n`;

/** A year of tickets, each completed within two days. */
const tickets = `insert into ticket (id, estate_id, version, created_at, updated_at, number, kind, channel, reporter_type, contact_name, contact_phone, content,
    location_scope, area_code, reported_at, received_at, entered_at, entered_by, is_chargeable, state, category, urgency, assignments, dispatch_limit, finish_limit,
    due_at, is_due_provisional, completion_no, completed_at, reopen_count)
  select md5('ticket ' || n)::uuid, md5('estate ' || n % ${ESTATES})::uuid, 6, at, at, 'BX-2026-' || n, 'REPAIR', 'PHONE', 'OWNER', '-', '-', '-', 'PUBLIC', 'LOBBY',
    at, at, at, md5('officer')::uuid, false, 'CLOSED', 'PLUMBING', case n % 10 when 0 then 'WORKS' when 1 then 'URGENT' else 'ROUTINE' end, '[]', '{}', '{}',
    at + interval '3 days', false, 1, at + n % 47 * interval '1 hour', 0
  from generate_series($1::int, $2::int) n, lateral (select timestamptz '2026-01-01 00:00+08' + n * interval '31.1 seconds' as at) a`;

/** The callback of each completion: most are made, four in five of these in time, most answers are content. */
const callbacks = `insert into callback (id, estate_id, version, created_at, updated_at, kind, source_type, source_id, matter_key, completion_no, attempt, origin, source_completed_at,
    open_from, due_at, is_due_provisional, limit_stamp, organiser_role, state, is_overdue, completed_at, satisfaction, is_late, is_quality_failure, unsatisfied_count,
    unreached_count, max_attempts)
  select md5('callback ' || n)::uuid, t.estate_id, 2, t.completed_at, t.completed_at, case t.urgency when 'WORKS' then 'WORKS' else 'TICKET' end, 'TICKET', t.id, t.id::text, 1, 1,
    'COMPLETION', t.completed_at, t.completed_at, t.completed_at + interval '24 hours', false, '{}', 'CSR', case when n % 20 = 0 then 'OPEN' else 'DONE_SATISFIED' end, false,
    case when n % 20 > 0 then t.completed_at + n % 30 * interval '1 hour' end, case when n % 20 = 0 then null when n % 25 = 0 then 'UNSATISFIED' else 'SATISFIED' end,
    false, false, 0, 0, 3
  from generate_series($1::int, $2::int) n join ticket t on t.id = md5('ticket ' || n)::uuid`;

const complaints = `insert into complaint (id, estate_id, version, created_at, updated_at, number, nature, category, channel, complainant_type, contact_name, content,
    received_at, entered_at, state, severity, response_limit, response_due_at, first_feedback_at, target_at, validity, escalation_level, escalations, completion_no,
    handled_at, is_callback_due, overdue_limits, is_due_provisional, recurrence_no, missing_steps, closed_at, outcome)
  select md5('complaint ' || n)::uuid, md5('estate ' || n % ${ESTATES})::uuid, 6, at, at, 'TS-2026-' || n, 'SERVICE', 'OTHER', 'PHONE', 'OWNER', '-', '-', at, at, 'CLOSED',
    'ORDINARY', '{}', at + interval '2 days', at + n % 50 * interval '1 hour', at + interval '5 days', case when n % 3 = 0 then 'INVALID' else 'VALID' end, 0, '[]', 1,
    at + n % 130 * interval '1 hour', true, '[]', false, 1, '[]', at + interval '8 days', case when n % 9 = 0 then 'UNRESOLVED' else 'RESOLVED' end
  from generate_series(0, ${COMPLAINTS - 1}) n, lateral (select timestamptz '2026-01-01 00:00+08' + n * interval '519 seconds' as at) a`;

/** A year of 200 estates, straight into customer-service's tables. */
export async function fillYear(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(estates);
    for (const text of [tickets, callbacks]) {
      for (let from = 0; from < TICKETS; from += BATCH) await client.query(text, [from, from + BATCH - 1]);
    }
    await client.query(complaints);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
