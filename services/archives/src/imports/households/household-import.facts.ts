import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { openedMembers, type StoredMember } from '../../register/household/members.facts.ts';
import type { HouseholdFacts, KnownUnit } from './household-comparison.rules.ts';
import type { UnitRows } from './household-row.rules.ts';

type StoredUnit = Omit<KnownUnit, 'households'> & { households: { id: string; members: StoredMember[] }[] };

/** What the register holds of these units: their buildings, themselves, and who is in them. */
export async function factsOfUnits(tx: Tx, estateId: string, units: readonly UnitRows[]): Promise<Pick<HouseholdFacts, 'buildings' | 'units'>> {
  // Two imports at once would both make what neither finds.
  await sql`select pg_advisory_xact_lock(hashtextextended('import of households into ' || ${estateId}, 0))`.execute(tx.db);
  const codes = [...new Set(units.map(({ building }) => building))];
  const buildings = (await sql<{ id: string; code: string }>`select id, code from building
    where estate_id = ${estateId} and code = any(${codes}::text[]) and state <> 'CLOSED'`.execute(tx.db)).rows;
  const asked = JSON.stringify(units.map(({ building, unitNo }) => ({ building, no: unitNo })));
  const known = (await sql<StoredUnit>`select u.id, a.building, u.unit_no as "unitNo", u.floor_area_sqm_hundredths as "areaSqmHundredths",
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'members', h.members) order by h.id)
        from household h where h.unit_id = u.id and h.state <> 'CLOSED'), '[]') as households
    from jsonb_to_recordset(${asked}::jsonb) as a(building text, no text)
      join building b on b.estate_id = ${estateId} and b.code = a.building and b.state <> 'CLOSED'
      join unit u on u.building_id = b.id and u.unit_no = a.no and u.state <> 'CLOSED'`.execute(tx.db)).rows;
  const opened = known.map((unit) => ({ ...unit, households: unit.households.map(({ id, members }) => ({ id, members: openedMembers(members) })) }));
  return { buildings: new Map(buildings.map(({ code, id }) => [code, id])), units: opened };
}
