import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { Estate, EstateFacts } from '../estate/estate.rules.ts';
import type { UnitOfHousehold } from '../household/household.rules.ts';
import type { BuildingOfUnit } from '../unit/unit.facts.ts';

/** What many new rows need to know of the rows above them: one statement for all, each locked as for a single row. */
const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));

export async function regionsById(tx: Tx, ids: readonly string[]): Promise<Map<string, { id: string; groupId: string; state: string }>> {
  return byId((await sql<{ id: string; groupId: string; state: string }>`select id, group_id as "groupId", state from region
    where id = any(${ids}::uuid[]) order by id for share`.execute(tx.db)).rows);
}

export async function estatesById(tx: Tx, ids: readonly string[]): Promise<Map<string, Estate>> {
  return byId((await sql<Estate>`select id, id as "estateId", group_id as "groupId", region_id as "regionId", code, name, quarter, kind, state
    from estate where id = any(${ids}::uuid[]) order by id for update`.execute(tx.db)).rows);
}

export async function openBuildingsByEstate(tx: Tx, estateIds: readonly string[]): Promise<Map<string, EstateFacts['buildings']>> {
  const found = await sql<{ id: string; buildings: EstateFacts['buildings'] }>`
    select estate_id as id, jsonb_agg(jsonb_build_object('id', id, 'code', code) order by code) as buildings from building
    where estate_id = any(${estateIds}::uuid[]) and state <> 'CLOSED' group by 1`.execute(tx.db);
  return new Map(found.rows.map(({ id, buildings }) => [id, buildings]));
}

export async function buildingsById(tx: Tx, ids: readonly string[]): Promise<Map<string, BuildingOfUnit & { id: string }>> {
  return byId((await sql<BuildingOfUnit & { id: string }>`select id, estate_id as "estateId", code, state from building
    where id = any(${ids}::uuid[]) order by id for share`.execute(tx.db)).rows);
}

export async function unitsById(tx: Tx, ids: readonly string[]): Promise<Map<string, UnitOfHousehold>> {
  return byId((await sql<UnitOfHousehold>`select id, estate_id as "estateId", state from unit
    where id = any(${ids}::uuid[]) order by id for share`.execute(tx.db)).rows);
}
