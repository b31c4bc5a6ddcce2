/** What the crew of the estate does, who is on call, what failed and what was sampled: $1 the estate, $2 the household. */
export const crew: readonly string[] = [
  `insert into utility_outage (id, estate_id, version, created_at, updated_at, utility, building_ids, affected_unit_ids, started_at, declared_by, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'WATER', '[]', '[]', '2026-10-30', gen_random_uuid()::text, 'DECLARED' where $2::text is not null`,
  `insert into on_call_shift (id, estate_id, version, created_at, updated_at, employee_id, start_at, end_at, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), gen_random_uuid(), '2026-10-30', '2026-11-30', 'PLANNED' where $2::text is not null`,
  `insert into crew_schedule (id, estate_id, version, created_at, updated_at, work_on, technician_id, order_ids, planned_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '2026-11-02', gen_random_uuid(), '[]', gen_random_uuid()::text where $2::text is not null`,
  `insert into rework_sample (id, estate_id, version, created_at, updated_at, month, seed, population, order_ids, standard, drawn_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '2026-09', 'seed', 3, '[]', '{"min": 30, "share": 10, "windowDays": 30}', gen_random_uuid()::text where $2::text is not null`,
];
