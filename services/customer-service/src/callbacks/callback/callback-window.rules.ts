import {
  addDays, daysBetween, endOfDay, localDateOf, opensAt, startOfDay, weekBounds, type LocalDate, type StampedLimit, type Standard,
} from '@guanjia/domain';
import type { CallbackKind } from './callback.rules.ts';

/** Which standards set the window of a callback: not before, and not after. A kind is one row here; the week of a sample and the
 *  middle of a term are set below, and `dueBy` for the attempts after them.
 *  @source CS-032 CS-035 CS-036 CS-039 CS-040 CS-041 CS-042 CS-043 CS-044 PLAT-014 */
export const windows = {
  TICKET: { openAfter: null, dueBy: 'ticket.callback' },
  COMPLAINT: { openAfter: null, dueBy: 'complaint.callback' },
  WORKS: { openAfter: 'callback.works.openAfter', dueBy: 'callback.works.dueBy' },
  WEEKLY_SAMPLE: { openAfter: null, dueBy: 'ticket.callback' },
  TAKEOVER: { openAfter: null, dueBy: 'callback.takeover' },
  MOVE_IN: { openAfter: 'callback.moveIn.openFrom', dueBy: 'callback.moveIn.dueBy' },
  SPECIAL_SERVICE: { openAfter: null, dueBy: 'callback.specialService.afterEnd' },
  FIRST_AID: { openAfter: null, dueBy: 'callback.firstAid' },
  ACTIVITY: { openAfter: null, dueBy: 'callback.activity' },
  OTHER: { openAfter: null, dueBy: 'callback.other' },
} as const satisfies Record<CallbackKind, { openAfter: string | null; dueBy: string }>;

/** From when, and by when. */
export interface CallbackWindow {
  opens: Date;
  limit: StampedLimit;
}

/** Works are called back as works, in place of the callback of 24 hours. @source CS-032 CS-035 */
export const kindOf = ({ urgency }: { urgency: 'URGENT' | 'ROUTINE' | 'WORKS' }): 'TICKET' | 'WORKS' => (urgency === 'WORKS' ? 'WORKS' : 'TICKET');

/** @example 7 days after 2 March 10:00 → 9 March 00:00 */
export const openFrom = (standard: Standard | null, completedAt: Date): Date => (standard ? opensAt(standard, completedAt) : completedAt);

/** The day in the middle of a term, by the share of it that the standard sets, rounded down to a whole day.
 *  @source CS-041 callback.specialService.mid · the middle as a day is our reading
 *  @example 1 March – 31 August, 50 % → 31 May */
export const midDay = (startOn: LocalDate, endOn: LocalDate, percent: number): LocalDate => addDays(startOn, Math.floor((daysBetween(startOn, endOn) * percent) / 100));

/** The middle of a term is one day. @source CS-041 */
export function midWindow({ key, value, unit, dayKind }: Standard, startOn: LocalDate, endOn: LocalDate): CallbackWindow {
  const day = midDay(startOn, endOn, Number(value));
  return {
    opens: startOfDay(day),
    limit: { standard: key, value, unit, dayKind, from: startOfDay(startOn).toISOString(), dueAt: endOfDay(day).toISOString(), isProvisional: false },
  };
}

/** A sample is called back by the end of the week in which it was drawn. @source CS-034 */
export function sampleWindow({ key, value, unit, dayKind }: Standard, now: Date): CallbackWindow {
  const { start, end } = weekBounds(localDateOf(now));
  return { opens: now, limit: { standard: key, value, unit, dayKind, from: start.toISOString(), dueAt: end.toISOString(), isProvisional: false } };
}
