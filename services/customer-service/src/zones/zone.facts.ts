import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { servingIn, zoneOfArea, zoneOfUnit } from './zone.sql.ts';

/** Who answers for a place. */
export interface Responsible {
  zoneId: string;
  /** null once they have left the estate, until the zone is given to another */
  officerId: string | null;
}

/** Who answers for a home, or for a public area; null where it is in no zone. @source CS-029 */
export async function responsibleFor(
  tx: Tx, { estateId, unitId, areaCode }: { estateId: string; unitId?: string | null; areaCode?: string | null },
): Promise<Responsible | null> {
  const zone = unitId ? zoneOfUnit(sql<string>`${unitId}`) : zoneOfArea(sql<string>`${estateId}::uuid`, sql<string | null>`${areaCode ?? null}`);
  const found = await sql<Responsible>`/* prepared */ select z.id as "zoneId", ${servingIn('officer_id')} as "officerId"
    from zone z where z.id = ${zone}`.execute(tx.db);
  return found.rows[0] ?? null;
}
