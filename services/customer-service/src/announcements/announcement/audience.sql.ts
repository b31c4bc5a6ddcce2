import { sql, type RawBuilder } from 'kysely';

/** Homes of an announcement `a`: all of its estate, or those of its buildings. */
export const householdsAddressed: RawBuilder<{ households: number }> = sql`select count(*)::int as households from reference_copy h
  join reference_copy u on u.kind = 'unit' and u.id = h.data->>'unitId'
  where h.kind = 'household' and h.estate_id = a.estate_id and h.data->>'state' <> 'CLOSED'
    and (a.building_ids = '[]' or jsonb_exists(a.building_ids, u.data->>'buildingId'))`;

/** Published, and meant for a home in which this person lives. @source CS-101 */
export const addressedTo = (memberId: string): RawBuilder<boolean> => sql<boolean>`(a.state = 'PUBLISHED' and exists (${homesOf(memberId)}))`;

/** Homes of a person that an announcement `a` is meant for. */
export const homesOf = (memberId: string): RawBuilder<{ id: string }> => sql`select h.id from reference_copy h
  join reference_copy u on u.kind = 'unit' and u.id = h.data->>'unitId'
  where h.kind = 'household' and h.estate_id = a.estate_id and h.data->'memberIds' @> ${JSON.stringify([{ id: memberId }])}::jsonb
    and h.data->>'state' <> 'CLOSED' and (a.building_ids = '[]' or jsonb_exists(a.building_ids, u.data->>'buildingId'))`;
