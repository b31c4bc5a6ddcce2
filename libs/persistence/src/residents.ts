import { idsOf } from './scope.ts';

/** What those who live in an estate see of a table, add to it and change in it, as conditions on a row; of a table that has no
 *  such line, nothing. */
export interface ResidentSight {
  sees?: string;
  /** what a new row must be like; as what is seen, where it says `true` */
  adds?: string | true;
  /** `LOCK`: holds it still for the length of a command, and changes nothing */
  changes?: true | 'LOCK';
}

/** A row of the own household. */
export const ofHousehold = (column = 'household_id'): string => `${column} = any (${idsOf('households')})`;

/** A row that names the person who asks. */
export const ofSelf = (column: string): string => `${column}::text = (select nullif(current_setting('app.actor', true), ''))`;

/** A row of a unit in which one has a household. */
export const ofOwnUnit = (column = 'unit_id'): string => `${column} in (select unit_id from scope_household where members @> ${themselves})`;

/** A row that belongs to one that is seen. */
export const ofSeen = (parent: string, column: string, key = 'id'): string => `exists (select from ${parent} seen where seen.${key} = ${column})`;

/** Oneself, as the members of a household are listed. */
export const themselves = `jsonb_build_array(jsonb_build_object('id', (select current_setting('app.actor', true))))`;

/** Households as the second wall needs them, with their members; archives, which owns them, has a view of its own. Copies are
 *  found by their members. @source PLAT-001 PLAT-003 */
export const scopeHouseholdSql: readonly string[] = [
  `create view scope_household as select id::uuid as id, (data->>'unitId')::uuid as unit_id, data->'memberIds' as members
    from reference_copy where kind = 'household'`,
  `create index if not exists reference_household_member on reference_copy using gin ((data->'memberIds') jsonb_path_ops) where kind = 'household'`,
];

/** Statements that let residents through the second wall, to their own rows and what concerns all who live there.
 *  @param tables  without their schema; a column in a condition that the table of another condition has too is written with its table */
export function residentsOf(tables: Readonly<Record<string, ResidentSight>>): string[] {
  const atHome = (condition: string): string => `(estate_id = any (${idsOf('homes')}) and (${condition}))`;
  return Object.entries(tables).flatMap(([table, { sees, adds, changes }]) => [
    ...(sees === undefined ? [] : [`create policy ${table}_resident_read on ${table} for select using ${atHome(sees)}`]),
    ...(adds === undefined ? [] : [`create policy ${table}_resident_insert on ${table} for insert with check ${atHome(adds === true ? sees! : adds)}`]),
    ...(changes ? [`create policy ${table}_resident_update on ${table} for update using ${atHome(sees!)} with check ${changes === 'LOCK' ? '(false)' : atHome(sees!)}`] : []),
  ]);
}
