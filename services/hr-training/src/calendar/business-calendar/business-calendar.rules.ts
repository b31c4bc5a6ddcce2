import { calendarState, calendarUpdated } from '@guanjia/contracts';
import { businessCalendar, derivedId, platformErrors, type CalendarYear, type Decision, type EventDraft, type LocalDate } from '@guanjia/domain';

/** 工作日历: one year's days off and make-up days, for the whole group or one region. A correction takes its place, so
 *  that each year has one record and each reader one row; what it was before stands in the events.
 *  @source PLAT-010 */
export interface CalendarRecord extends CalendarYear {
  id: string;
  /** always null: a calendar belongs to no estate */
  estateId: string | null;
  /** null: the whole group */
  regionId: string | null;
  holidays: LocalDate[];
  workdays: LocalDate[];
}

export type CalendarCommand = { type: 'setCalendar'; year: number; regionId: string | null; holidays: readonly LocalDate[]; workdays: readonly LocalDate[] };

/** One record per year and region, whoever makes it. */
export const calendarId = ({ year, regionId }: Pick<CalendarRecord, 'year' | 'regionId'>): string =>
  derivedId('business-calendar', `${regionId ?? 'group'}:${year}`);

/** @throws INVALID_INPUT when a day is of another year, or both off and working; or for a year outside 1900–2200
 *  @source PLAT-010 */
export function decideCalendar({ year, regionId, ...given }: CalendarCommand, now: Date): Decision<CalendarRecord> {
  if (year < 1900 || year > 2200) throw platformErrors.error('INVALID_INPUT', { field: 'year', params: { reason: `${year}` } });
  const record: CalendarRecord = {
    id: calendarId({ year, regionId }), estateId: null, regionId, year, holidays: inOrder(given.holidays), workdays: inOrder(given.workdays),
  };
  businessCalendar([record]);
  return { state: record, events: published(record, now) };
}

/** @source PLAT-010 */
export function published({ id, estateId, regionId, year, holidays, workdays }: CalendarRecord, now: Date): EventDraft[] {
  const data = { regionId, year, holidays: [...holidays], workdays: [...workdays], state: 'EFFECTIVE' as const };
  const stamp = { id, estateId, at: now };
  return [calendarUpdated.draft({ ...stamp, data }), calendarState.draft({ ...stamp, data: { id, ...data } })];
}

const inOrder = (days: readonly LocalDate[]): LocalDate[] => [...new Set(days)].sort();
