import { dueAt, type BusinessCalendar, type DayKind, type Standard } from '@guanjia/domain';

/** A service standard as it stood when it began to govern something, from when it runs and when that is due. Kept as JSON
 *  on the row.
 *  @source PLAT-014 */
export interface LimitStamp {
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

/** @example repair.limits.routine.finish = 3 working days from Monday 09:30 → Thursday 24:00 */
export function limitStamp({ key, value, unit, dayKind }: Standard, from: Date, calendar: BusinessCalendar): LimitStamp {
  const due = dueAt({ key, value, unit, dayKind }, from, calendar);
  return { standard: key, value, unit, dayKind, from: from.toISOString(), dueAt: due.dueAt.toISOString(), isProvisional: due.provisional };
}

/** The same limit, from the same moment, by the calendar as it is now known; null when that changes nothing. A firm one is
 *  never counted again.
 *  @source PLAT-010 */
export function recounted(stamp: LimitStamp, calendar: BusinessCalendar): LimitStamp | null {
  if (!stamp.isProvisional) return null;
  const fresh = limitStamp({ ...stamp, key: stamp.standard }, new Date(stamp.from), calendar);
  return fresh.isProvisional && fresh.dueAt === stamp.dueAt ? null : fresh;
}
