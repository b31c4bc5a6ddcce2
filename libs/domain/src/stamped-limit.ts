import type { BusinessCalendar } from './business-calendar.ts';
import { startOfDay, type LocalDate } from './dates.ts';
import { dueAt, type DayKind, type Standard } from './due.ts';
import { platformErrors } from './errors.ts';

/** A service standard as it stood when it began to govern something, and when that is due. Kept as JSON on the row.
 *  @source PLAT-014 */
export interface StampedLimit {
  standard: string;
  value: string;
  unit: string;
  dayKind: DayKind;
  /** ISO 8601, UTC: from when it runs */
  from: string;
  /** ISO 8601, UTC */
  dueAt: string;
  /** A year without its published calendar was counted. @source PLAT-010 */
  isProvisional: boolean;
}

/** @example ticket.dispatch.urgent = 15 minutes elapsed, from 09:30 → due 09:45 */
export function stampedLimit({ key, value, unit, dayKind }: Standard, from: Date, calendar: BusinessCalendar): StampedLimit {
  const due = dueAt({ key, value, unit, dayKind }, from, calendar);
  return { standard: key, value, unit, dayKind, from: from.toISOString(), dueAt: due.dueAt.toISOString(), isProvisional: due.provisional };
}

/** The same limit, from the same moment, by the calendar as it is now known; null when that changes nothing. A firm one is
 *  never counted again.
 *  @source PLAT-010 */
export function recounted(limit: StampedLimit, calendar: BusinessCalendar): StampedLimit | null {
  if (!limit.isProvisional) return null;
  const fresh = stampedLimit({ ...limit, key: limit.standard }, new Date(limit.from), calendar);
  return fresh.isProvisional && fresh.dueAt === limit.dueAt ? null : fresh;
}

/** A limit that is a time of the day, on a given day: 24:00 is its end.
 *  @throws INVALID_INPUT when the standard is no time of the day   @source PLAT-014 CS-022 CS-027
 *  @example ticket.entry.night = 24:00, on Tuesday → Tuesday 24:00 */
export function clockLimit({ key, value, unit, dayKind }: Standard, on: LocalDate, from: Date): StampedLimit {
  const time = /^(?:([01]\d|2[0-3]):([0-5]\d)|(24):(00))$/.exec(value);
  if (!time) throw platformErrors.error('INVALID_INPUT', { field: key, params: { reason: `${key} = ${value} is no time of the day` } });
  const due = startOfDay(on).getTime() + (Number(time[1] ?? time[3]) * 60 + Number(time[2] ?? 0)) * 60_000;
  return { standard: key, value, unit, dayKind, from: from.toISOString(), dueAt: new Date(due).toISOString(), isProvisional: false };
}
