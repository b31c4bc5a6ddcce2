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

export const PERIOD_KINDS = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A stretch of time for which indicators are given: `text` is 2026-W10, 2026-03, 2026-Q1, 2026-H1 or 2026.
 *  @source PLAT-015 PLAT-017 */
export interface Period extends PeriodBounds {
  kind: PeriodKind;
  text: string;
}

const NAMED = /^(\d{4})(?:-(?:(W)(0[1-9]|[1-4]\d|5[0-3])|(Q)([1-4])|(H)([12])|(0[1-9]|1[0-2])))?$/;

/** The period of that name; null where there is none.
 *  @example readPeriod('2026-H2') → 1 July to 31 December 2026 */
export function readPeriod(text: string): Period | null {
  const [, year, isWeek, week, isQuarter, quarter, isHalf, half, month] = NAMED.exec(text) ?? [];
  if (!year || Number(year) < 1901 || Number(year) > 2199) return null;
  if (isWeek) return weekNumbered(text, year, Number(week));
  if (isQuarter) return periodOf('QUARTER', firstOfMonth(year, Number(quarter) * 3 - 2));
  if (isHalf) return periodOf('HALF_YEAR', firstOfMonth(year, Number(half) * 6 - 5));
  return periodOf(month ? 'MONTH' : 'YEAR', firstOfMonth(year, Number(month ?? 1)));
}

/** The period of a kind in which a day lies. */
export function periodOf(kind: PeriodKind, day: LocalDate): Period {
  const year = parseLocalDate(day).slice(0, 4);
  switch (kind) {
    case 'WEEK': return { kind, text: isoWeekOf(day), ...weekBounds(day) };
    case 'MONTH': return { kind, text: day.slice(0, 7), ...monthBounds(day.slice(0, 7)) };
    case 'QUARTER': return { kind, text: quarterOf(day), ...quarterBounds(day) };
    case 'HALF_YEAR': {
      const half = day.slice(5, 7) <= '06' ? 1 : 2;
      return { kind, text: `${year}-H${half}`, ...monthsFrom(firstOfMonth(year, half * 6 - 5), 6) };
    }
    case 'YEAR': return { kind, text: year, ...monthsFrom(firstOfMonth(year, 1), 12) };
  }
}

function weekNumbered(text: string, year: string, week: number): Period | null {
  const found = periodOf('WEEK', addDays(`${year}-01-04`, (week - 1) * 7));
  return found.text === text ? found : null;
}

const firstOfMonth = (year: string, month: number): LocalDate => `${year}-${String(month).padStart(2, '0')}-01`;

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
