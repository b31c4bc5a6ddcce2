import { sql, type RawBuilder } from 'kysely';
import { zoneOfArea, zoneOfUnit } from './zone.sql.ts';
import type { ZoneHandover } from './zone-handover.policy.ts';

/** Does this row pass to the officer of the zone? What it holds already passes from its former officer, or from nobody; what it does
 *  not, where the zone has its place now.
 *  @param row      of a table with `estate_id`, `unit_id` and `zone_id`
 *  @param area     the column of a public area, where the table has one
 *  @source CS-029 */
export function passesOn({ estateId, zoneId, from }: ZoneHandover, { row, officer, area }: { row: string; officer: string; area?: string }): RawBuilder<boolean> {
  const column = (name: string) => sql.ref<string>(`${row}.${name}`);
  const ofUnit = zoneOfUnit(column('unit_id'));
  const zone = area ? sql`case when ${column('unit_id')} is null then ${zoneOfArea(column('estate_id'), column(area))} else ${ofUnit} end` : ofUnit;
  return sql<boolean>`${column('estate_id')} = ${estateId} and case when ${column('zone_id')} = ${zoneId} then coalesce(${column(officer)} = ${from}, ${column(officer)} is null) else ${zone} = ${zoneId} end`;
}
