import { platformErrors } from './errors.ts';

/** A day in Asia/Shanghai, 'YYYY-MM-DD'. Sorts as text. @source PLAT-015 */
export type LocalDate = string;

/** A month in Asia/Shanghai, 'YYYY-MM'. Sorts as text. @source PLAT-015 */
export type YearMonth = string;

export const DAY_MS = 86_400_000;

/** China has kept UTC+8 without summer time since September 1991. Earlier instants are no business times
 *  here (dates of birth are dates, not instants), so the fixed offset serves everywhere. */
const OFFSET_MS = 8 * 3_600_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A day that exists, between the years 1900 and 2200.
 *  @throws INVALID_DATE */
export function parseLocalDate(text: string): LocalDate {
  utcMidnight(text);
  return text;
}

/** @throws INVALID_YEAR_MONTH */
export function parseYearMonth(text: string): YearMonth {
  const year = Number(MONTH.exec(text)?.[1]);
  if (year >= 1900 && year <= 2200) return text;
  return platformErrors.refuse('INVALID_YEAR_MONTH', { params: { value: text.slice(0, 40) } });
}

/** A point in time in ISO 8601 with an offset, so that nobody guesses the zone.
 *  @throws INVALID_DATETIME */
export function parseInstant(text: string): Date {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined || !isDay(day)) return platformErrors.refuse('INVALID_DATETIME', { params: { value: text.slice(0, 40) } });
  return new Date(text);
}

/** The day on which an instant falls in Shanghai: 16:00 UTC begins the next day. @source PLAT-015 */
export function localDateOf(instant: Date): LocalDate {
  return new Date(checked(instant) + OFFSET_MS).toISOString().slice(0, 10);
}

/** The month of a day or of an instant. @source PLAT-015 */
export function yearMonthOf(moment: LocalDate | Date): YearMonth {
  return (typeof moment === 'string' ? parseLocalDate(moment) : localDateOf(moment)).slice(0, 7);
}

/** 00:00 of a day. @source PLAT-015 */
export function startOfDay(date: LocalDate): Date {
  return new Date(utcMidnight(date) - OFFSET_MS);
}

/** 24:00 of a day, which is 00:00 of the next. @source PLAT-012 */
export function endOfDay(date: LocalDate): Date {
  return new Date(utcMidnight(date) + DAY_MS - OFFSET_MS);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateText(utcMidnight(date) + whole(days) * DAY_MS);
}

/** The same day of a later (or earlier) month; the month's last day where it has no such day.
 *  @source PLAT-012
 *  @example addMonths('2026-01-31', 1) → '2026-02-28' */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const from = new Date(utcMidnight(date));
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + whole(months), 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dateText(first.getTime() + (Math.min(from.getUTCDate(), lastDay) - 1) * DAY_MS);
}

/** `addMonths` for an instant: the time of day in Shanghai stays. @source PLAT-012 */
export function addCalendarMonths(instant: Date, months: number): Date {
  const date = localDateOf(instant);
  const timeOfDay = instant.getTime() - startOfDay(date).getTime();
  return new Date(startOfDay(addMonths(date, months)).getTime() + timeOfDay);
}

/** Whole days from one day to another, negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(utcMidnight(date)).getUTCDay() || 7;
}

function isDay(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2200) return false;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

function utcMidnight(date: LocalDate): number {
  if (!isDay(date)) return platformErrors.refuse('INVALID_DATE', { params: { value: date.slice(0, 40) } });
  return Date.parse(date);
}

function dateText(utcMs: number): LocalDate {
  return Number.isFinite(utcMs) && Math.abs(utcMs) < 8e15
    ? parseLocalDate(new Date(utcMs).toISOString().slice(0, 10))
    : platformErrors.refuse('INVALID_DATE');
}

function checked(instant: Date): number {
  const ms = instant.getTime();
  return Number.isNaN(ms) ? platformErrors.refuse('INVALID_DATETIME') : ms;
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of days or months: ${count}`);
  return count;
}
