/** What the household's home has of keys and houses, of moving in, and what was kept for it: $1 the estate, $2 the household. */
export const homes: readonly string[] = [
  `insert into vacant_house (id, estate_id, version, created_at, updated_at, unit_id, kind, key_count, received_key_count, condition, is_cleaning_overdue, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), (data->>'unitId')::uuid, 'ENTRUSTED', 2, 1, 'GOOD', false, 'TAKEN_OVER' from reference_copy where kind = 'household' and id = $2::text`,
  `insert into vacant_inspection (id, estate_id, version, created_at, updated_at, vacant_house_id, unit_id, month, is_planned, checklist, findings, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), v.id, v.unit_id, '2026-10', true, '[]', '[]', 'MISSED' from vacant_house v where v.kind = 'ENTRUSTED' and v.estate_id = $1::uuid and $2::text is not null`,
  `insert into kept_key (id, estate_id, version, created_at, updated_at, key_no, holding, label, custodian_post, class, place, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'YS-WALLS-' || left($1::text, 13), 'COMMON', '电梯机房', '工程值班', 'EQUIPMENT_ROOM', '值班室', 'STORED' where $2::text is not null`,
  `insert into kept_key (id, estate_id, version, created_at, updated_at, key_no, holding, vacant_house_id, unit_id, class, place, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'YT-WALLS-' || left($1::text, 13), 'HOUSE', v.id, v.unit_id, 'ENTRANCE_DOOR', '钥匙柜', 'STORED' from vacant_house v where v.kind = 'ENTRUSTED' and v.estate_id = $1::uuid and $2::text is not null`,
  `insert into key_loan (id, estate_id, version, created_at, updated_at, key_id, holding, borrower, purpose, requested_by, is_overdue, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), k.id, 'COMMON', '李师傅', '检修', gen_random_uuid()::text, false, 'REQUESTED' from kept_key k where k.holding = 'COMMON' and k.estate_id = $1::uuid and $2::text is not null`,
  `insert into key_stocktake (id, estate_id, version, created_at, updated_at, at, counted_by, missing, surplus, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), now(), gen_random_uuid()::text, '[]', '[]', 'SETTLED' where $2::text is not null`,
  `insert into customer_property (id, estate_id, version, created_at, updated_at, number, kind, household_id, description, qty, keeper_id, received_by, received_at,
      customer_signature, receiver_signature, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'GK-WALLS', 'DOC', $2::uuid, '房产证复印件', 1, gen_random_uuid()::text, gen_random_uuid()::text, now(), gen_random_uuid(), gen_random_uuid(), 'KEPT'`,
  `insert into move_in_batch (id, estate_id, version, created_at, updated_at, plan_id, training_session_id, opens_at, opened_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), gen_random_uuid(), gen_random_uuid(), '2026-10-01', gen_random_uuid()::text where $2::text is not null`,
  `insert into move_in (id, estate_id, version, created_at, updated_at, type, unit_id, household_id, is_residential, steps, state, meter_readings, batch_id)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'NEW_DELIVERY', (data->>'unitId')::uuid, $2::uuid, true, '[]', 'AGREEMENTS_SIGNED', '[]', (select id from move_in_batch where estate_id = $1::uuid) from reference_copy where kind = 'household' and id = $2::text`,
  `insert into agreement (id, estate_id, version, created_at, updated_at, household_id, unit_id, kind, signed_at, archive_record_id, attached_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), $2::uuid, (data->>'unitId')::uuid, 'LEASE', now(), gen_random_uuid(), gen_random_uuid()::text from reference_copy where kind = 'household' and id = $2::text`,
  `insert into unit_acceptance (id, estate_id, version, created_at, updated_at, move_in_id, unit_id, household_id, items, owner_signature, accepted_at, recorded_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), id, unit_id, $2::uuid, '[]', gen_random_uuid(), now(), gen_random_uuid()::text from move_in where household_id = $2::uuid and estate_id = $1::uuid`,
  `insert into rectification_item (id, estate_id, version, created_at, updated_at, unit_id, household_id, acceptance_id, ticket_id, category, severity, defect, due_limit, due_at,
      is_overdue, state, refused_count)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), (data->>'unitId')::uuid, $2::uuid, gen_random_uuid(), gen_random_uuid(), 'MASONRY', 'LOW', '墙面', '{"standard":"finding.rectify.low","value":"7","unit":"day","isProvisional":false}', now(), false, 'RECTIFIED', 0
    from reference_copy where kind = 'household' and id = $2::text`,
];
