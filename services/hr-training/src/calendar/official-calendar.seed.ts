import { addDays, weekdayOf, type CalendarYear, type LocalDate } from '@guanjia/domain';
import chineseDays from 'chinese-days';

// The package is CommonJS, whose names Node does not see from ESM.
const { getHolidaysInRange, isWorkday } = chineseDays;

/** Years whose official calendar the library has. */
const FIRST_OFFICIAL_YEAR = 2004;
const LAST_OFFICIAL_YEAR = 2026;

/** The official calendar of one year: days off, on any weekday, and the weekend days worked for them.
 *  @source PLAT-010 · the State Council's yearly notices, as collected by the package chinese-days */
export function officialCalendar(year: number): CalendarYear {
  const days = daysOf(year);
  return {
    year,
    holidays: getHolidaysInRange(days[0]!, days.at(-1)!, false),
    workdays: days.filter((day) => weekdayOf(day) > 5 && isWorkday(day)),
  };
}

/** All years that are known. */
export const officialCalendars = (): CalendarYear[] =>
  Array.from({ length: LAST_OFFICIAL_YEAR - FIRST_OFFICIAL_YEAR + 1 }, (_, i) => officialCalendar(FIRST_OFFICIAL_YEAR + i));

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
}
