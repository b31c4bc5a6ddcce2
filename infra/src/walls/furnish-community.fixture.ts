/** What is made public in the estate: $1 the estate, $2 the household. */
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
];
