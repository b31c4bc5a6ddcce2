import { addDays, isoWeekOf, localDateOf, monthBounds, parseLocalDate, quarterBounds, quarterOf, weekBounds, type LocalDate, type PeriodBounds } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export const PERIOD_KINDS = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A stretch of time for which indicators are given: `text` is 2026-W10, 2026-03, 2026-Q1, 2026-H1 or 2026.
 *  @source PLAT-015 PLAT-017 */
export interface Period extends PeriodBounds {
  kind: PeriodKind;
  text: string;
}

const SHAPE = /^(\d{4})(?:-(?:(W)(0[1-9]|[1-4]\d|5[0-3])|(Q)([1-4])|(H)([12])|(0[1-9]|1[0-2])))?$/;

/** @throws INDICATOR_PERIOD_INVALID
 *  @example parsePeriod('2026-H2') → 1 July to 31 December 2026 */
export function parsePeriod(text: string): Period {
  const [, year, isWeek, week, isQuarter, quarter, isHalf, half, month] = SHAPE.exec(text) ?? [];
  if (!year || Number(year) < 1901 || Number(year) > 2199) return refuse(text);
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
      return { kind, text: `${year}-H${half}`, ...months(year, half * 6 - 5, half * 6) };
    }
    case 'YEAR': return { kind, text: year, ...months(year, 1, 12) };
  }
}

export const previous = ({ kind, firstDay }: Period): Period => periodOf(kind, addDays(firstDay, -1));

/** Periods of a kind that are over, as far back as the last of so many days; the newest first.
 *  @example of months on 1 April 2026 00:00, 31 days back → 2026-03 and, since it ended within them, no other */
export function periodsOver(kind: PeriodKind, now: Date, days: number): Period[] {
  const earliest = addDays(localDateOf(now), -days);
  const over: Period[] = [];
  for (let one = previous(periodOf(kind, localDateOf(now))); one.lastDay >= earliest; one = previous(one)) over.push(one);
  return over;
}

function weekNumbered(text: string, year: string, week: number): Period {
  const found = periodOf('WEEK', addDays(`${year}-01-04`, (week - 1) * 7));
  return found.text === text ? found : refuse(text);
}

function months(year: string, from: number, to: number): PeriodBounds {
  const [first, last] = [monthBounds(monthText(year, from)), monthBounds(monthText(year, to))];
  return { firstDay: first.firstDay, lastDay: last.lastDay, start: first.start, end: last.end };
}

const monthText = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
const firstOfMonth = (year: string, month: number): LocalDate => `${monthText(year, month)}-01`;

const refuse = (text: string): never => {
  throw customerServiceErrors.error('INDICATOR_PERIOD_INVALID', { field: 'period', params: { value: text.slice(0, 20) } });
};
