import { estateState } from '@guanjia/contracts';
import type { Actor } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { ALERTED, type AlertedRole } from './kpi-breach.rules.ts';

/** An estate that owes indicators. */
export interface FollowedEstate {
  kind: string;
  regionId: string | null;
  /** since when it has been at work; null when it is not */
  activeFrom: Date | null;
}

export async function followedEstate(tx: Tx, estateId: string): Promise<FollowedEstate> {
  const found = await sql<{ kind: string | null; region_id: string | null; active_from: Date | string | null }>`
    select e.data->>'kind' as kind, e.data->>'regionId' as region_id, f.active_from
    from (select ${estateId}::uuid as id) o left join kpi_estate f on f.estate_id = o.id
      left join reference_copy e on e.kind = ${estateState.aggregate} and e.id = o.id::text`.execute(tx.db);
  const { kind, region_id, active_from } = found.rows[0]!;
  return { kind: kind ?? '', regionId: region_id, activeFrom: active_from === null ? null : new Date(active_from) };
}

/** Since when it is at work is kept the first time and forgotten when it closes. */
export async function keepFollowed(tx: Tx, estateId: string, activeFrom: Date | null): Promise<void> {
  await (activeFrom
    ? sql`insert into kpi_estate (estate_id, active_from) values (${estateId}, ${activeFrom}) on conflict do nothing`
    : sql`delete from kpi_estate where estate_id = ${estateId}`).execute(tx.db);
}

/** Misses of an estate that are known: `indicator period` → the how many-th in a row. */
export async function knownBreaches(tx: Tx, estateId: string): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ name: string; streak: number }>`select indicator || ' ' || period as name, streak from kpi_breach where estate_id = ${estateId}`.execute(tx.db);
  return new Map(found.rows.map(({ name, streak }) => [name, streak]));
}

/** In which of the roles that are told somebody answers for an estate. @source CS-060 */
export async function alertedRoles(tx: Tx, { grants }: Actor, estateId: string): Promise<AlertedRole[]> {
  const found = await sql<{ region_id: string | null }>`select region_id from scope_estate where id = ${estateId}`.execute(tx.db);
  const places = new Set([estateId, found.rows[0]?.region_id]);
  return ALERTED.filter((role) => grants.some((grant) => grant.role === role && (grant.scopeKind === 'GROUP' || places.has(grant.scopeId))));
}
