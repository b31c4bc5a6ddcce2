/** Who answers for the household's building, and what its days of tickets left: $1 the estate, $2 the household. */
export const ticketDays: readonly string[] = [
  `insert into zone (id, estate_id, version, created_at, updated_at, code, name, building_ids, area_codes, officer_id, leader_id)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'WALLS', '围墙', '[]', '["WALLS"]', gen_random_uuid(), gen_random_uuid() where $2::text is not null`,
  // One building is left to nobody.
  `update zone set building_ids = '[]' where estate_id = $1 and code = 'EAST' and $2::text is not null`,
  `insert into daily_clearing (id, estate_id, version, created_at, updated_at, on_date, new_ticket_ids, done_ticket_ids, open_items, new_count, done_count, open_count, state,
      confirmed_by, confirmed_at, is_late, is_report_late)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '2026-10-01', '[]', '[]', '[]', 0, 0, 0, 'CONFIRMED', gen_random_uuid()::text, now() - interval '1 day', false, false where $2::text is not null`,
  `insert into ticket_follow_up (id, estate_id, version, created_at, updated_at, ticket_id, kind, week_on, note, by, at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), t.id, 'REVIEW', '2026-10-05', '待配件', gen_random_uuid()::text, now() from ticket t where t.estate_id = $1 and t.household_id = $2::uuid order by t.id desc limit 1`,
  `insert into online_platform (id, estate_id, version, created_at, updated_at, code, name, watcher_id, is_watched)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'WALLS', '业主论坛', gen_random_uuid(), true where $2::text is not null`,
  `with log as (insert into online_watch_log (id, estate_id, version, created_at, updated_at, on_date, platform, found, by, at)
      select gen_random_uuid(), $1::uuid, 1, now(), now(), '2026-10-01', 'WALLS', 1, gen_random_uuid()::text, now() where $2::text is not null returning id, estate_id)
    insert into online_issue (id, estate_id, log_id, platform, on_date, found_at, note, limit_stamp, due_at)
      select gen_random_uuid(), estate_id, id, 'WALLS', '2026-10-01', now(), '地库漏水', '{"dueAt":"2026-10-01T16:00:00.000Z"}', now() from log`,
  ...(['OPEN', 'PREPARED'] as const).map((state, i) => `insert into monthly_analysis (id, estate_id, version, created_at, updated_at, kind, month, state, opened_by, opened_at, meeting_at, prepare_by,
      is_prepared_late, department_ids, is_late)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'COMPLAINT', '2026-0${i + 1}', '${state}', gen_random_uuid()::text, now(), now(), now(), false, '[]', false where $2::text is not null`),
  `insert into periodic_duty (id, estate_id, kind, period, from_on, part, role, required, opened_at, due_at, state, done, is_overdue)
    select gen_random_uuid(), $1::uuid, 'MORNING_REPORT', '2026-10-01', '2026-10-01', 'WALLS', 'CSR', 1, now(), now() + interval '90 days', 'DUE', 0, false where $2::text is not null`,
  `insert into call_log (id, estate_id, version, created_at, updated_at, caller_no, called_at, kind, operator_id, transfers, entry_limit, entry_due_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '13812345678', now(), 'REPAIR', gen_random_uuid()::text, '[]', '{"dueAt":"2026-12-01T16:00:00.000Z"}', now() + interval '90 days' where $2::text is not null`,
];

/** What of it is somebody's: $1 the ticket, $2 the complaint, $3 the zone, $4 the employee. */
export const ticketDaysOf: readonly string[] = [
  `update ticket set zone_id = $3, officer_id = $4, received_at = '2026-10-20' where id = $1 and $2::uuid is not null`,
  `update complaint set zone_id = $3, officer_id = $4 where id = $2 and $1::uuid is not null`,
  `update periodic_duty d set employee_id = $4 from zone z where z.id = $3 and d.estate_id = z.estate_id and $1::uuid is not null and $2::uuid is not null`,
];
