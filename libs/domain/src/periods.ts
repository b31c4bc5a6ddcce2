import { addDays, addMonths, endOfDay, type LocalDate, parseLocalDate, parseYearMonth, startOfDay, weekdayOf, type YearMonth } from './dates.ts';

/** A stretch of whole days; `end` is 24:00 of the last day and belongs to the next period. @source PLAT-015 */
export interface PeriodBounds {
  firstDay: LocalDate;
  lastDay: LocalDate;
  start: Date;
  end: Date;
}

/** @throws INVALID_YEAR_MONTH */
export function monthBounds(month: YearMonth): PeriodBounds {
  return monthsFrom(`${parseYearMonth(month)}-01`, 1);
}

/** The quarter of a day, 'YYYY-Qn'. */
export function quarterOf(date: LocalDate): string {
  const month = Number(parseLocalDate(date).slice(5, 7));
  return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

export function quarterBounds(date: LocalDate): PeriodBounds {
  const month = Number(parseLocalDate(date).slice(5, 7));
  return monthsFrom(addMonths(`${date.slice(0, 7)}-01`, -((month - 1) % 3)), 3);
}

/** The ISO 8601 week of a day, 'YYYY-Www': weeks start on Monday and belong to the year of their Thursday.
 *  @example isoWeekOf('2027-01-01') → '2026-W53' */
export function isoWeekOf(date: LocalDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 604_800_000) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Monday to Sunday around a day. */
export function weekBounds(date: LocalDate): PeriodBounds {
  const monday = addDays(date, 1 - weekdayOf(date));
  return bounds(monday, addDays(monday, 6));
}

function monthsFrom(firstDay: LocalDate, months: number): PeriodBounds {
  const lastMonth = addMonths(firstDay, months - 1);
  return bounds(firstDay, `${lastMonth.slice(0, 7)}-${daysIn(lastMonth)}`);
}

function daysIn(date: LocalDate): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

function bounds(firstDay: LocalDate, lastDay: LocalDate): PeriodBounds {
  return { firstDay, lastDay, start: startOfDay(firstDay), end: endOfDay(lastDay) };
}
