import { sql, type RawBuilder } from 'kysely';

type Id = RawBuilder<string | null>;

/** The zone of a unit, as a subselect; null where nobody has put its building into a zone.
 *  @source CS-029   @example zoneOfUnit(sql.ref('t.unit_id')) */
export const zoneOfUnit = (unitId: Id): Id => sql<string | null>`(select p.zone_id from reference_copy u
  join zone_place p on p.estate_id = u.estate_id and p.kind = 'BUILDING' and p.ref = u.data->>'buildingId'
  where u.kind = 'unit' and u.id = ${unitId}::text)`;

/** The zone of a public area of an estate. @source CS-029 */
export const zoneOfArea = (estateId: RawBuilder<string>, areaCode: Id): Id => sql<string | null>`(select p.zone_id from zone_place p
  where p.estate_id = ${estateId} and p.kind = 'AREA' and p.ref = ${areaCode})`;
