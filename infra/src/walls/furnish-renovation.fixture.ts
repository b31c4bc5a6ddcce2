/** Works in the household's home, with what hangs on them: $1 the estate, $2 the household. */
export const renovation: readonly string[] = [
  `insert into renovation_application (id, estate_id, version, created_at, updated_at, number, unit_id, household_id, applicant_id, scope, area_sqm_hundredths, contractor_ref,
      site_contact_name, site_contact_phone, special_works, papers, start_on, end_on, state, applied_at, extinguisher_standard, required_extinguishers, reviews, decider_id, decided_at,
      supervisor_id, extinguisher_count, extinguisher_kind, started_at, inspect_every_days, inspection_due_at, missed_inspections)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'ZX-' || left($2::text, 13), (data->>'unitId')::uuid, $2::uuid, data->'memberIds'->0->>'id', '厨卫翻新', 12000, '安居装饰有限公司',
      '王师傅', '13811112222', '["WELDING"]', '[]', '2026-10-01', '2026-12-31', 'STARTED', '2026-10-01', '{"areaSqm": "50", "weightKg": "2"}', 3, '[]', gen_random_uuid()::text, '2026-10-01',
      gen_random_uuid(), 3, 'DRY_POWDER', '2026-10-02', 1, '2026-12-31', 0
    from reference_copy where kind = 'household' and id = $2::text`,
  `insert into renovation_badge (id, estate_id, version, created_at, updated_at, application_id, unit_id, number, worker_name, id_digest, valid_from, valid_to, state, issued_by)
    select gen_random_uuid(), estate_id, 1, now(), now(), id, unit_id, 'ZXZ-' || left($2::text, 13), '王师傅', 'digest', start_on, end_on, 'ISSUED', gen_random_uuid()::text
    from renovation_application where estate_id = $1 and household_id = ($2::text)::uuid`,
  `insert into renovation_work_permit (id, estate_id, version, created_at, updated_at, application_id, unit_id, kind, badge_id, certificate_ref, certificate_file_id, certificate_valid_to,
      measures, valid_from, valid_to, state, requester_id, requested_at)
    select gen_random_uuid(), r.estate_id, 1, now(), now(), r.id, r.unit_id, 'WELDING', b.id, 'T31011520260001', gen_random_uuid()::text, '2027-03-31', '专人看火', r.start_on, r.end_on,
      'REQUESTED', gen_random_uuid()::text, now()
    from renovation_application r join renovation_badge b on b.application_id = r.id where r.estate_id = $1 and r.household_id = $2`,
  `insert into renovation_inspection (id, estate_id, version, created_at, updated_at, application_id, unit_id, kind, at, inspector_id, items, failed_count)
    select gen_random_uuid(), estate_id, 1, now(), now(), id, unit_id, 'SITE', now(), gen_random_uuid()::text, '[]', 1 from renovation_application where estate_id = $1 and household_id = $2`,
  `insert into renovation_violation (id, estate_id, version, created_at, updated_at, application_id, unit_id, household_id, inspection_id, check_code, source_type, repeat_no, supervisor_id,
      found_at, found_by, limit_stamp, due_at, is_due_provisional, is_overdue, state)
    select gen_random_uuid(), estate_id, 1, now(), now(), id, unit_id, household_id, gen_random_uuid(), 'BALCONY_CLEAR', 'INSPECTION', 1, supervisor_id, now(), gen_random_uuid()::text,
      '{"standard": "finding.rectify.high", "value": "24", "unit": "hour", "dueAt": "2026-11-02T02:00:00.000Z", "isProvisional": false}', '2026-11-02', false, false, 'OPEN'
    from renovation_application where estate_id = $1 and household_id = $2`,
  `insert into estate_renovation_rule (id, estate_id, version, created_at, updated_at, waste_windows, inspect_every_days)
    select $1::uuid, $1::uuid, 1, now(), now(), '[{"from": "09:00", "to": "11:30"}]', 1 where $2::text is not null`,
];
