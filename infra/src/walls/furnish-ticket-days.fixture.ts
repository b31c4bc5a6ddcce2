/** Who answers for the household's building, and what its days of tickets left: $1 the estate, $2 the household. */
export const ticketDays: readonly string[] = [
  `insert into zone (id, estate_id, version, created_at, updated_at, code, name, building_ids, area_codes, officer_id, leader_id)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'WALLS', '东区', jsonb_build_array(u.data->>'buildingId'), '[]', gen_random_uuid(), gen_random_uuid()
    from reference_copy h join reference_copy u on u.kind = 'unit' and u.id = h.data->>'unitId' where h.kind = 'household' and h.id = $2::text`,
];
