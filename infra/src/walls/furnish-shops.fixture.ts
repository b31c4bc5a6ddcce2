/** A shop of the estate, and a look at it: $1 the estate, $2 the household. */
export const shops: readonly string[] = [
  `insert into shop (id, estate_id, version, created_at, updated_at, unit_id, sign_name, operator_name, operator_phone, trade, papers, missing_papers, state, registered_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), (data->>'unitId')::uuid, '福满楼', '赵女士', '13822223333', 'CATERING', '[]', '["FOOD_PERMIT"]', 'ACTIVE', gen_random_uuid()::text
    from reference_copy where kind = 'household' and id = $2::text`,
  `insert into shop_inspection (id, estate_id, version, created_at, updated_at, shop_id, unit_id, at, inspector_id, items, failed_count, state)
    select gen_random_uuid(), estate_id, 1, now(), now(), id, unit_id, now(), gen_random_uuid()::text, '[]', 1, 'RECORDED' from shop where estate_id = $1 and $2::text is not null`,
];
