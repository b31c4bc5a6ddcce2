import type { Scope } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';

/** Sets the second wall for the transaction: estates within reach, regions expanded here and now, so that an estate
 *  that moves changes sight at once, and who acts, for policies that let pass what is one's own. @source PLAT-001 */
export function setScope(reach: Scope): RawBuilder<unknown> {
  const estates = [...reach.estateIds, ...reach.ownEstateIds];
  return sql`/* prepared */ select set_config('app.group', ${reach.isGroup ? 'yes' : 'no'}, true),
    set_config('app.regions', ${reach.regionIds.join(',')}, true),
    set_config('app.estates', ${expanded(reach.regionIds, estates)}, true),
    set_config('app.actor', ${reach.selfId ?? ''}, true)`;
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

/** The second wall's own condition, for what stands behind no policy: views, and copies of other services' facts.
 *  @param column  as it stands in the statement, never what somebody typed */
export const withinReach = (column: string): RawBuilder<boolean> => sql.raw<boolean>(reachable.replace('%column%', column));

const reachable = `(current_setting('app.group', true) = 'yes'
    or %column% = any ((select string_to_array(nullif(current_setting('app.estates', true), ''), ',')::uuid[])::uuid[]))`;

/** Statements that put a table behind the second wall. A row without an estate belongs to the group: everybody with
 *  any reach reads it when `groupRows` says so, and only the group writes it. */
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
