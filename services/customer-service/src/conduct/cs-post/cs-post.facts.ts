import { sql, type RawBuilder } from 'kysely';

/** A post of customer service and who holds it. */
export interface CsPost {
  id: string;
  estateId: string;
  code: string;
  orgUnitId: string;
  holders: number;
}

/** Posts in departments of service that are at work, as hr-training tells them, with their holders.
 *  @source CS-154 */
export const csPosts = (isIn: RawBuilder<boolean>): RawBuilder<CsPost> => sql<CsPost>`select p.id, p.estate_id as "estateId", p.code, p.org_unit_id as "orgUnitId",
    (select count(*)::int from reference_copy e where e.kind = 'employee' and e.data->>'positionId' = p.id::text and e.data->>'state' = 'ACTIVE') as holders
  from cs_post p join reference_copy u on u.kind = 'org-unit' and u.id = p.org_unit_id::text and u.data->>'kind' = 'SERVICE' and u.data->>'state' = 'ACTIVE'
  where p.state = 'ACTIVE' and ${isIn} order by p.code, p.id`;
