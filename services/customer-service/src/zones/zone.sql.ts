import { sql, type RawBuilder } from 'kysely';

type Id = RawBuilder<string | null>;

/** The zone of a unit, as a subselect; null where nobody has put its building into a zone.
 *  @source CS-029   @example zoneOfUnit(sql.ref('t.unit_id')) */
export const zoneOfUnit = (unitId: Id): Id => sql<string | null>`(select p.zone_id from reference_copy u
  join zone_place p on p.estate_id = u.estate_id and p.kind = 'BUILDING' and p.ref = u.data->>'buildingId'
  where u.kind = 'unit' and u.id = ${unitId}::text)`;

/** The officer or leader of a zone `z`; null once they have left the estate, until the zone is given to another. @source CS-029 HR-004 */
export const servingIn = (post: 'officer_id' | 'leader_id'): Id => sql<string | null>`(select z.${sql.raw(post)} where not exists (select from reference_copy e
  where e.kind = 'employee' and e.id = z.${sql.raw(post)}::text and (e.data->>'state' = 'DEPARTED' or e.data->>'estateId' <> z.estate_id::text)))`;

/** The zone of a public area of an estate. @source CS-029 */
export const zoneOfArea = (estateId: RawBuilder<string>, areaCode: Id): Id => sql<string | null>`(select p.zone_id from zone_place p
  where p.estate_id = ${estateId} and p.kind = 'AREA' and p.ref = ${areaCode})`;
