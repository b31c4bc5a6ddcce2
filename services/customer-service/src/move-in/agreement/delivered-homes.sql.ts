import { sql } from 'kysely';

/** Residential households of new deliveries, one row each: `household_id, estate_id, unit_id, delivered_at, covenant_signed_at`.
 *  A home is newly delivered when its household, not yet having it, was given it by the delivery, or accepted it in a move-in of
 *  that type; a re-let is neither. @source CS-126 K70 */
export const deliveredHomes = sql`select distinct on (d.household_id) d.*,
    (select min(g.signed_at) from agreement g where g.household_id = d.household_id and g.kind in ('TEMP_COVENANT', 'COVENANT')) as covenant_signed_at
  from (
    select a.household_id, a.estate_id, a.unit_id, a.accepted_at as delivered_at from unit_acceptance a join move_in m on m.id = a.move_in_id
      where m.is_residential and m.state <> 'CANCELLED'
    union all
    select o.id, o.estate_id, (p->>'unitId')::uuid, (p->>'from')::timestamptz from occupancy o cross join jsonb_array_elements(o.periods) with ordinality as t(p, n)
      where p->>'state' = 'DELIVERED_VACANT' and (n = 1 or o.periods->((n - 2)::int)->>'state' = 'UNDELIVERED')
        and exists (select from reference_copy u where u.kind = 'unit' and u.id = p->>'unitId' and u.data->>'kind' = 'HOME')
  ) d order by d.household_id, d.delivered_at`;
