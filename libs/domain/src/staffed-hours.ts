import { addDays, localDateOf, startOfDay } from './dates.ts';
import { platformErrors } from './errors.ts';

/** The hours of each calendar day in which staff answer, 'HH:MM' to 'HH:MM' ('24:00' allowed).
 *  @source assumption */
export interface StaffedHours {
  from: string;
  to: string;
}

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Milliseconds after midnight at which the hours open and close.
 *  @throws INVALID_INPUT */
export function parseStaffedHours({ from, to }: StaffedHours): { opens: number; closes: number } {
  const opens = timeOfDay(from);
  const closes = timeOfDay(to);
  if (opens < closes) return { opens, closes };
  return platformErrors.refuse('INVALID_INPUT', { field: 'staffedHours', params: { reason: `${from}–${to} is no stretch of a day` } });
}

/** The instant at which so much staffed time has passed; the clock stands still outside the hours.
 *  @example 17:20 + 30 minutes, hours 08:30–17:30 → 08:50 of the next day */
export function addStaffedTime(from: Date, durationMs: number, hours: StaffedHours): Date {
  const { opens, closes } = parseStaffedHours(hours);
  let date = localDateOf(from);
  let at = Math.max(from.getTime() - startOfDay(date).getTime(), opens);
  let left = durationMs;
  while (at >= closes || left > closes - at) {
    left -= Math.max(closes - at, 0);
    date = addDays(date, 1);
    at = opens;
  }
  return new Date(startOfDay(date).getTime() + at + left);
}

function timeOfDay(text: string): number {
  const match = TIME.exec(text);
  if (!match) return platformErrors.refuse('INVALID_INPUT', { field: 'staffedHours', params: { reason: `${text.slice(0, 20)} is no time of day` } });
  return text === '24:00' ? 86_400_000 : (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}
