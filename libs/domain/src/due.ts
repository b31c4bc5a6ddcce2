import type { BusinessCalendar, DueTime } from './business-calendar.ts';
import { addDays, addMonths, endOfDay, type LocalDate, localDateOf, startOfDay } from './dates.ts';
import { platformErrors } from './errors.ts';
import { addStaffedTime } from './staffed-hours.ts';

/** How a limit is counted: working days, calendar, exact clock time, clock time inside staffed hours, or not at all. */
export type DayKind = 'BC' | 'CAL' | 'ELAPSED' | 'STAFFED_HOURS' | 'NONE';

/** A service standard in force, as far as counting needs it. @source PLAT-014 */
export interface Standard {
  key: string;
  value: string;
  /** A unit, optionally with its starting point: 'day', 'day from receivedAt', 'month after term'. */
  unit: string;
  dayKind: DayKind;
}

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What follows the unit may only say from where the limit runs: '90 day before end' or '10 day of that month' are no limits after an event. */
const UNIT = /^(second|minute|hour|day|week|month|year)(?: (?:from|after)\b.*|, same\b.*)?$/;
const CLOCK_MS: Partial<Record<Unit, number>> = { second: 1_000, minute: 60_000, hour: 3_600_000 };

/** When a limit that starts at `from` ends.
 *  Days, weeks, months and years do not count the day of `from` and end at 24:00 of their last day, which no holiday
 *  moves; hours, minutes and seconds run from the exact time; working days follow the calendar. Elapsed days end at
 *  the time of day at which they began.
 *  @throws INVALID_INPUT when the standard is no time limit
 *  @source PLAT-011 PLAT-012
 *  @example 24 hours from Friday 22:15 → Saturday 22:15   @example 7 days from 2 March 10:00 → 9 March 24:00 */
export function dueAt(standard: Standard, from: Date, calendar: BusinessCalendar): DueTime {
  const { amount, unit } = limitOf(standard);
  const clockMs = CLOCK_MS[unit];
  const exact = (at: Date): DueTime => ({ dueAt: at, provisional: false });
  switch (standard.dayKind) {
    case 'BC':
      return unit === 'day' ? calendar.addWorkingDays(from, amount) : refuse(standard);
    case 'STAFFED_HOURS':
      return clockMs ? exact(addStaffedTime(from, amount * clockMs, calendar.staffedHours)) : refuse(standard);
    case 'CAL':
      return exact(clockMs ? new Date(from.getTime() + amount * clockMs) : endOfDay(lastDay(from, amount, unit)));
    case 'ELAPSED':
      return exact(clockMs ? new Date(from.getTime() + amount * clockMs) : sameTimeOn(lastDay(from, amount, unit), from));
    default:
      return refuse(standard);
  }
}

/** From when something may be done that must wait ("not before the seventh day"): 00:00 of that calendar day.
 *  @throws INVALID_INPUT when the standard is not counted in calendar days, weeks, months or years
 *  @source PLAT-012
 *  @example 7 days from 2 March 10:00 → 9 March 00:00 */
export function opensAt(standard: Standard, from: Date): Date {
  const { amount, unit } = limitOf(standard);
  if (standard.dayKind !== 'CAL' || CLOCK_MS[unit]) return refuse(standard);
  return startOfDay(lastDay(from, amount, unit));
}

/** Is a limit over? The last instant still counts as inside (以内). @source PLAT-013 */
export function isOverdue(due: Date, at: Date): boolean {
  return at.getTime() > due.getTime();
}

function lastDay(from: Date, amount: number, unit: Unit): LocalDate {
  const date = localDateOf(from);
  if (unit === 'month') return addMonths(date, amount);
  if (unit === 'year') return addMonths(date, 12 * amount);
  return addDays(date, unit === 'week' ? 7 * amount : amount);
}

function sameTimeOn(date: LocalDate, instant: Date): Date {
  const timeOfDay = instant.getTime() - startOfDay(localDateOf(instant)).getTime();
  return new Date(startOfDay(date).getTime() + timeOfDay);
}

function limitOf(standard: Standard): { amount: number; unit: Unit } {
  const unit = UNIT.exec(standard.unit)?.[1] as Unit | undefined;
  if (unit === undefined || !/^\d{1,5}$/.test(standard.value)) return refuse(standard);
  return { amount: Number(standard.value), unit };
}

function refuse({ key, value, unit, dayKind }: Standard): never {
  return platformErrors.refuse('INVALID_INPUT', {
    field: key,
    params: { reason: `${key} = ${value} ${unit} (${dayKind}) is no time limit` },
  });
}
