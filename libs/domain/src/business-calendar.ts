import { addDays, endOfDay, type LocalDate, localDateOf, parseLocalDate, weekdayOf } from './dates.ts';
import { platformErrors } from './errors.ts';
import { parseStaffedHours, type StaffedHours } from './staffed-hours.ts';

/** The published calendar of one year: what differs from Monday-to-Friday. @source PLAT-010 */
export interface CalendarYear {
  year: number;
  /** Days off: weekdays given free, and official holidays on any weekday. */
  holidays: readonly LocalDate[];
  /** Make-up working days on weekends (调休上班). */
  workdays: readonly LocalDate[];
}

export interface DueTime {
  dueAt: Date;
  /** A year without its published calendar was counted; publication recomputes. */
  provisional: boolean;
}

export interface BusinessCalendar {
  readonly staffedHours: StaffedHours;
  isWorkingDay(date: LocalDate): { working: boolean; provisional: boolean };
  /** 24:00 of the nth working day after the day of receipt, which is day 0.
   *  n = 0 is 24:00 of the same day, or of the next working day when received on a day off (our assumption).
   *  @source PLAT-011
   *  @example received Saturday, 2 working days → Tuesday 24:00 */
  addWorkingDays(from: Date, days: number): DueTime;
}

/** The holidays that the State Council's regulation (as in force since 2025) fixes to Gregorian days: New Year,
 *  Labour Day, National Day. The others follow the lunar year or the solar terms and wait for publication, as do
 *  bridge days (3–5 May, 4–7 October) and make-up days: we guess no day off that is not law already. @source PLAT-010 */
const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** The working days of one region. A year that is not given is computed provisionally, never refused.
 *  @param options.staffedHours  the hours in which staff answer, every calendar day; 08:30–17:30 is our assumption
 *  @throws INVALID_INPUT when a year is given twice, names a day of another year, or calls a day both off and working
 *  @source PLAT-010 */
export function businessCalendar(
  years: readonly CalendarYear[],
  { staffedHours = { from: '08:30', to: '17:30' } }: { staffedHours?: StaffedHours } = {},
): BusinessCalendar {
  checkYears(years);
  parseStaffedHours(staffedHours);
  const published = new Set(years.map(({ year }) => String(year)));
  const holidays = new Set(years.flatMap((year) => year.holidays));
  const workdays = new Set(years.flatMap((year) => year.workdays));

  const isWorkingDay = (date: LocalDate): { working: boolean; provisional: boolean } => {
    const isWeekday = weekdayOf(date) <= 5;
    if (!published.has(date.slice(0, 4))) {
      return { working: isWeekday && !FIXED_HOLIDAYS.has(date.slice(5)), provisional: true };
    }
    return { working: workdays.has(date) || (isWeekday && !holidays.has(date)), provisional: false };
  };

  const addWorkingDays = (from: Date, days: number): DueTime => {
    if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`);
    let date = localDateOf(from);
    const receipt = isWorkingDay(date);
    let provisional = days === 0 && receipt.provisional;
    let left = days === 0 && !receipt.working ? 1 : days;
    while (left > 0) {
      date = addDays(date, 1);
      const day = isWorkingDay(date);
      provisional ||= day.provisional;
      if (day.working) left -= 1;
    }
    return { dueAt: endOfDay(date), provisional };
  };

  return { staffedHours, isWorkingDay, addWorkingDays };
}

function checkYears(years: readonly CalendarYear[]): void {
  const refuse = (reason: string): never => platformErrors.refuse('INVALID_INPUT', { field: 'years', params: { reason } });
  const seen = new Set<number>();
  for (const { year, holidays, workdays } of years) {
    if (seen.has(year)) refuse(`${year} is given twice`);
    seen.add(year);
    for (const date of [...holidays, ...workdays]) {
      if (Number(parseLocalDate(date).slice(0, 4)) !== year) refuse(`${date} is no day of ${year}`);
    }
    const both = holidays.find((date) => workdays.includes(date));
    if (both) refuse(`${both} is both a holiday and a working day`);
  }
}
