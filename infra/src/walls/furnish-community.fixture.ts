/** What is made public in the estate, what is to let, and how people behave: $1 the estate, $2 the household. */
export const community = [
  `insert into announcement_template (id, estate_id, version, created_at, updated_at, kind, matter_code, title, body, channels, state, drafted_by, approved_by, approved_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'EMERGENCY', 'FIRE', '火情通知', '请勿使用电梯', '["APP"]', 'APPROVED', gen_random_uuid(), gen_random_uuid(), now() where $2::text is not null`,
  `insert into announcement (id, estate_id, version, created_at, updated_at, number, kind, title, body, building_ids, channels, state, author_id, submitted_by, approved_by, approved_at,
      published_at, deliveries)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'GG-' || left($2::text, 13), 'POLICY', '装修管理办法', '周末不施工', jsonb_build_array(u.data->>'buildingId'), '["BOARD"]', 'PUBLISHED', gen_random_uuid(),
      gen_random_uuid(), gen_random_uuid(), now(), now(), '[{"channel": "BOARD", "deliveredAt": null, "recordedBy": null, "photoFileId": null}]'
    from reference_copy h join reference_copy u on u.kind = 'unit' and u.id = h.data->>'unitId' where h.kind = 'household' and h.id = $2::text`,
  `insert into announcement_receipt (id, estate_id, version, created_at, updated_at, announcement_id, member_id, household_id, read_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), a.id, gen_random_uuid(), ($2::text)::uuid, now() from announcement a where a.estate_id = $1`,
  `insert into bulletin_board (id, estate_id, version, created_at, updated_at, month, photo_file_id, announcement_ids, renewed_by, renewed_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '2026-09', gen_random_uuid(), '[]', gen_random_uuid(), now() where $2::text is not null`,
  `insert into campaign (id, estate_id, version, created_at, updated_at, subject, partner, channel, cost_fen, start_on, end_on, state, recorded_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '春季看房', '安居门店', 'ONLINE', 200000, '2026-10-01', '2026-10-31', 'PLANNED', gen_random_uuid() where $2::text is not null`,
  `insert into listing (id, estate_id, version, created_at, updated_at, source, kind, property, parking_code, price_fen, state, opened_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'SALES_CENTRE', 'LEASE', 'PARKING', 'B1-023', 30000, 'OPEN', now() where $2::text is not null`,
  `insert into lead (id, estate_id, version, created_at, updated_at, kind, contact_name, contact_phone, needs, listing_id, follow_ups, state, created_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'LEASE', '赵先生', '13812345678', '两居室', l.id, '[]', 'OPEN', gen_random_uuid() from listing l where l.estate_id = $1 and $2::text is not null`,
  `insert into listing_review (id, estate_id, version, created_at, updated_at, source, week, is_nil, open_count, opened_count, changed_count, closed_count, mismatch_count, reviewed_by, reviewed_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'SALES_CENTRE', '2026-W44', false, 1, 1, 0, 0, 1, gen_random_uuid(), now() where $2::text is not null`,
  `insert into community_rule (id, estate_id, version, created_at, updated_at, code, title, body, state, published_by, published_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'R-01', '楼道不堆物', '楼道为消防通道', 'PUBLISHED', gen_random_uuid(), now() where $2::text is not null`,
  `insert into violation (id, estate_id, version, created_at, updated_at, kind, place, rule_id, unit_id, description, state, seen_by, seen_at, is_educated)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'COMMUNITY_RULE', 'UNIT', r.id, (h.data->>'unitId')::uuid, '楼道堆物', 'RECORDED', gen_random_uuid(), now(), false
    from community_rule r, reference_copy h where r.estate_id = $1 and h.kind = 'household' and h.id = $2::text`,
  `insert into appearance_check (id, estate_id, version, created_at, updated_at, employee_id, items, is_passed, checked_by, checked_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), e.id::uuid, '[]', true, gen_random_uuid(), now() from reference_copy e where e.kind = 'employee' and e.estate_id = $1 and $2::text is not null`,
  `insert into info_failure (id, estate_id, version, created_at, updated_at, kind, cause_code, consequence, subject_type, description, happened_at, recorded_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'NOTICE', 'LATE', 'COMPLAINT', 'OTHER', '通知漏发', now(), gen_random_uuid() where $2::text is not null`,
  `insert into rule_proposal (id, estate_id, version, created_at, updated_at, document_id, text, reason, state, proposed_by, is_document_obsolete)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), gen_random_uuid(), '增加周末时段', '业主周末在家', 'PROPOSED', gen_random_uuid(), false where $2::text is not null`,
];
