import { businessCalendar, platformErrors, stampedLimit, type BusinessCalendar, type CalendarYear, type StampedLimit } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { standardInForceAt } from './service-standard/standard-value.facts.ts';

/** The limit that a standard in force sets from a moment on, by the standards and calendars kept here; other services have copies.
 *  @throws REFERENCE_NOT_YET_KNOWN before the standards are loaded   @source PLAT-010 PLAT-014 */
export async function ownLimit(tx: Tx, key: string, { estateId, from }: { estateId: string; from: Date }): Promise<StampedLimit> {
  const standard = await standardInForceAt(tx, key, { scopeKind: 'ESTATE', scopeId: estateId });
  if (!standard) throw platformErrors.error('REFERENCE_NOT_YET_KNOWN', { params: { kind: 'service-standard', id: key } });
  return stampedLimit(standard, from, await ownCalendar(tx, estateId));
}

/** The calendar of an estate: its region's, or the group's. @source PLAT-010 */
export async function ownCalendar(tx: Tx, estateId: string): Promise<BusinessCalendar> {
  const { rows } = await sql<CalendarYear>`select distinct on (c.year) c.year, c.holidays, c.workdays from business_calendar c
    where c.region_id is null or c.region_id = (select region_id from scope_estate where id = ${estateId}) order by c.year, c.region_id nulls last`.execute(tx.db);
  return businessCalendar(rows);
}
