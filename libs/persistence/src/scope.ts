import type { Scope } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from './database.ts';

/** Sets the second wall for the transaction: estates within reach, regions expanded here and now, so that an estate
 *  that moves changes sight at once; who acts, and of who lives there the estates of the homes and the households in them,
 *  for policies that let pass what is one's own. @source PLAT-001 */
export function setScope({ isGroup, regionIds, estateIds, ownEstateIds, selfId }: Scope): RawBuilder<unknown> {
  const households = selfId && ownEstateIds.length > 0 ? householdsOf(selfId) : sql`''`;
  return sql`/* prepared */ select set_config('app.group', ${isGroup ? 'yes' : 'no'}, true),
    set_config('app.regions', ${regionIds.join(',')}, true),
    set_config('app.estates', ${expanded(regionIds, estateIds)}, true),
    set_config('app.actor', ${selfId ?? ''}, true),
    set_config('app.homes', ${ownEstateIds.join(',')}, true),
    set_config('app.households', ${households}, true)`;
}

const householdsOf = (memberId: string): RawBuilder<unknown> =>
  sql`coalesce((select string_agg(id::text, ',') from scope_household where members @> ${JSON.stringify([{ id: memberId }])}::jsonb), '')`;

/** Looks over a whole estate for a command of somebody who sees less of it: what is found there is counted, and not shown.
 *  @source PLAT-001 */
export async function overEstate<T>(tx: Tx, estateId: string, look: () => Promise<T>): Promise<T> {
  const before = await reachEstate(tx, estateId);
  const found = await look();
  await sql`select set_config('app.estates', ${before}, true)`.execute(tx.db);
  return found;
}

/** From here on a command reaches the whole estate, to write what will be nobody's. @returns what it reached before */
export async function reachEstate(tx: Tx, estateId: string): Promise<string> {
  const before = await sql<{ estates: string }>`select current_setting('app.estates', true) as estates,
    set_config('app.estates', concat_ws(',', nullif(current_setting('app.estates', true), ''), ${estateId}::text), true)`.execute(tx.db);
  return before.rows[0]!.estates;
}

function expanded(regionIds: readonly string[], estateIds: readonly string[]): RawBuilder<unknown> {
  const own = estateIds.join(',');
  if (regionIds.length === 0) return sql`${own}`;
  return sql`(select concat_ws(',', nullif(${own}, ''), string_agg(id::text, ',')) from scope_estate
    where region_id = any(${uuids(regionIds)}::uuid[]))`;
}

/** The first wall: a condition on a row's estate, built from the scope of the capability in use. Ownership (letter S)
 *  counts only where the caller says what makes a row one's own. @source PLAT-001 PLAT-003 */
export function withinScope(scope: Scope, estateColumn: string, own?: RawBuilder<boolean>): RawBuilder<boolean> {
  if (scope.isGroup) return sql<boolean>`true`;
  const column = sql.ref(estateColumn);
  const parts = [sql<boolean>`false`];
  // With one estate, as most people have, an index by estate also gives the order of a list.
  if (scope.estateIds.length === 1) parts.push(sql<boolean>`${column} = ${scope.estateIds[0]}::uuid`);
  else if (scope.estateIds.length) parts.push(sql<boolean>`${column} = any(${uuids(scope.estateIds)}::uuid[])`);
  if (scope.regionIds.length) {
    parts.push(sql<boolean>`${column} in (select id from scope_estate where region_id = any(${uuids(scope.regionIds)}::uuid[]))`);
  }
  if (own && scope.ownEstateIds.length) {
    parts.push(sql<boolean>`(${column} = any(${uuids(scope.ownEstateIds)}::uuid[]) and ${own})`);
  }
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

const uuids = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** The second wall's own condition, for what stands behind no policy: views, and copies of other services' facts of a place.
 *  @param column  as it stands in the statement, never what somebody typed */
export const withinReach = (column: string): RawBuilder<boolean> =>
  sql.raw<boolean>(`(${reachable.replace('%column%', column)} or ${column} = any (${idsOf('homes')}))`);

/** Ids that the transaction's scope lists, read once for each statement; none rather than null, so that what is asked of those
 *  who have some is not asked of the others. */
export const idsOf = (part: 'estates' | 'homes' | 'households'): string =>
  `(select string_to_array(coalesce(current_setting('app.${part}', true), ''), ',')::uuid[])::uuid[]`;

const reachable = `(current_setting('app.group', true) = 'yes' or %column% = any (${idsOf('estates')}))`;

/** Statements that put a table behind the second wall. A row without an estate belongs to the group: everybody with
 *  any reach reads it when `groupRows` says so, and only the group writes it. Whoever lives in an estate passes by
 *  `residentsOf` alone. */
export function scopedTable(table: string, options: { column?: string; groupRows?: 'hidden' | 'readable' } = {}): string[] {
  const column = options.column ?? 'estate_id';
  const mine = reachable.replace('%column%', column);
  const seen = options.groupRows === 'readable' ? `(${column} is null or ${mine})` : mine;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_read on ${table} for select using (${seen})`,
    `create policy ${table}_insert on ${table} for insert with check (${mine})`,
    `create policy ${table}_update on ${table} for update using (${mine}) with check (${mine})`,
    `create policy ${table}_delete on ${table} for delete using (${mine})`,
  ];
}
