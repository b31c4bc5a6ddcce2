/** What the household ordered and signed up to, and what was found around its home: $1 the estate, $2 the household. */
export const activities: readonly string[] = [
  `insert into service_item (id, estate_id, version, created_at, updated_at, code, name, kind, business_line, standard, unit, price_fen, planning, planning_record_id, planned_by,
      evaluation, approved_by, approved_at, launched_at, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'WALLS-CLEAN', '家政保洁', 'CONVENIENCE', 'LIVING_SERVICE', '地面无尘', 'HOUR', 6000, '住户需求调查', gen_random_uuid(),
      gen_random_uuid()::text, '可行', gen_random_uuid()::text, now(), now(), 'LAUNCHED' where $2::text is not null`,
  `insert into service_order (id, estate_id, version, created_at, updated_at, number, item_id, item_code, kind, business_line, unit_id, household_id, content, ordered_by, state,
      unit_price_fen, quantity_hundredths, quote_fen, accepted_by, accepted_quote_at, started_at, completed_at, amount_fen)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'FW-' || left($2::text, 13), i.id, i.code, i.kind, i.business_line, (h.data->>'unitId')::uuid, $2::uuid, '周末保洁',
      h.data->'memberIds'->0->>'id', 'COMPLETED', 6000, 200, 12000, h.data->'memberIds'->0->>'id', '2026-10-14', '2026-10-15', '2026-10-15', 12000
    from reference_copy h join service_item i on i.estate_id = $1::uuid and i.kind <> 'SPECIAL_SERVICE' where h.kind = 'household' and h.id = $2::text order by i.code limit 1`,
  `insert into appointment (id, estate_id, version, created_at, updated_at, source_type, source_id, unit_id, household_id, at, early_minutes, late_minutes, confirmed_by, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'SERVICE_ORDER', o.id, o.unit_id, o.household_id, '2026-11-01T02:00:00Z', 5, 2, o.ordered_by, 'BOOKED'
    from service_order o where o.household_id = $2::uuid`,
  `insert into activity (id, estate_id, version, created_at, updated_at, quarter, kind, theme, plan, organiser_id, venue, start_at, end_at, budget_fen, spent_fen, planned_by,
      approved_by, approved_at, materials, staff, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '2026-Q4', 'FESTIVAL', '重阳敬老', '茶话会', gen_random_uuid(), '会所', '2026-11-10', '2026-11-11', 300000, 0,
      gen_random_uuid()::text, gen_random_uuid()::text, now(), '[]', '[]', 'APPROVED' where $2::text is not null`,
  `insert into activity_participation (id, estate_id, version, created_at, updated_at, activity_id, household_id, persons, signed_up_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), a.id, $2::uuid, 2, now() from activity a where a.estate_id = $1::uuid`,
  `insert into lost_item (id, estate_id, version, created_at, updated_at, number, category, is_valuable, description, place, found_at, registered_by, is_overdue, is_missing,
      hand_over_due_at, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'SW-' || left($2::text, 13), 'KEYS', false, '一串钥匙', '东门岗亭', now(), gen_random_uuid()::text, false, false,
      now() + interval '1 year', 'STORED'`,
  `insert into lost_item_clearance (id, estate_id, version, created_at, updated_at, quarter, item_ids, missing_ids, run_by, run_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '2026-Q3', '[]', '[]', gen_random_uuid()::text, now() where $2::text is not null`,
];

/** Whose work that is: $1 the estate, $2 the employee. */
export const workOfEmployee: readonly string[] = [
  'update service_order set employee_id = $2::uuid where estate_id = $1::uuid',
  'update appointment set employee_id = $2::uuid where estate_id = $1::uuid',
];
