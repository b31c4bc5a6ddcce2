import { appendToOutbox, type Call, type Tx } from '@guanjia/persistence';
import { BusinessCalendarEntity } from './business-calendar/business-calendar.entity.ts';
import { calendarId, published } from './business-calendar/business-calendar.rules.ts';
import { officialCalendars } from './official-calendar.seed.ts';

/** Loads the official calendars that are missing, for the whole group, and publishes them; a corrected one stays.
 *  @returns how many were loaded
 *  @source PLAT-010 */
export async function seedCalendars(call: Call, tx: Tx): Promise<number> {
  const known = await tx.em.find(BusinessCalendarEntity, { regionId: null }, { fields: ['year'] });
  const years = new Set(known.map(({ year }) => year));
  const missing = officialCalendars().filter(({ year }) => !years.has(year)).map(({ year, holidays, workdays }) =>
    ({ id: calendarId({ year, regionId: null }), estateId: null, regionId: null, year, holidays: [...holidays], workdays: [...workdays] }));
  for (const record of missing) tx.em.persist(tx.em.create(BusinessCalendarEntity, { ...record, version: 1, createdAt: call.now, updatedAt: call.now }));
  await tx.em.flush();
  appendToOutbox(tx, call, missing.flatMap((record) => published(record, call.now)));
  return missing.length;
}
