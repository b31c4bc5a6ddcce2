import type { RoleCode } from '@guanjia/contracts';
import { addDays, addMonths, endOfDay, localDateOf, quarterBounds, startOfDay, weekdayOf, weekBounds, yearMonthOf, type LocalDate } from '@guanjia/domain';

export const DUTY_KINDS = [
  'DAILY_CLEARING', 'MORNING_REPORT', 'NIGHT_ENTRY', 'ONLINE_WATCH', 'ONLINE_ENTRY', 'FOLLOW_UP', 'TICKET_ANALYSIS', 'COMPLAINT_ANALYSIS', 'ANALYSIS_PREPARATION',
  'CALLBACK_SAMPLE', 'CALLBACK_STATISTICS',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];
export type DutyState = 'DUE' | 'DONE' | 'MISSED';

/** What a day, week or month asks of somebody, and by when. @source CS-020 … CS-027 CS-034 CS-053 */
export interface Duty {
  kind: DutyKind;
  /** the day, ISO week or month */
  period: string;
  /** what of it, where a period asks for several: a zone, a platform, a call, a meeting */
  part: string;
  employeeId: string | null;
  role: RoleCode;
  dueAt: Date;
  /** after this it can no longer be done; null: late is still better than never */
  endsAt: Date | null;
}

/** The desk's shift ends at 20:00; the morning meeting is at 08:30. @source CS-020 CS-021 · assumption */
const SHIFT_ENDS_MS = 20 * 3_600_000;
const MORNING_MEETING_MS = 8.5 * 3_600_000;

export const clearingDueAt = (on: LocalDate): Date => new Date(startOfDay(on).getTime() + SHIFT_ENDS_MS);
export const reportDueAt = (on: LocalDate): Date => new Date(startOfDay(addDays(on, 1)).getTime() + MORNING_MEETING_MS);
/** A month is analysed by the end of the next one. @source CS-024 CS-026 · assumption */
export const analysisDueAt = (month: string): Date => endOfDay(addDays(addMonths(`${month}-01`, 2), -1));

/** @source CS-020 */
export const clearingDuty = (on: LocalDate): Duty =>
  ({ kind: 'DAILY_CLEARING', period: on, part: '', employeeId: null, role: 'CSR', dueAt: clearingDueAt(on), endsAt: endOfDay(on) });

/** @source CS-021 */
export const reportDuty = (on: LocalDate): Duty =>
  ({ kind: 'MORNING_REPORT', period: on, part: '', employeeId: null, role: 'CSR', dueAt: reportDueAt(on), endsAt: null });

/** @source CS-024 CS-026 */
export const analysisDuty = (kind: 'TICKET' | 'COMPLAINT', month: string): Duty =>
  ({ kind: `${kind}_ANALYSIS`, period: month, part: '', employeeId: null, role: 'PM', dueAt: analysisDueAt(month), endsAt: null });

/** @source CS-027 */
export const watchDuty = (on: LocalDate, { code, watcherId }: { code: string; watcherId: string }): Duty =>
  ({ kind: 'ONLINE_WATCH', period: on, part: code, employeeId: watcherId, role: 'CSR', dueAt: endOfDay(on), endsAt: endOfDay(on) });

/** Who leads the zone follows up what was open in it when the week began. @source CS-023 */
export const followUpDuty = (monday: LocalDate, zone: { id: string; leaderId: string } | null): Duty => {
  const { end } = weekBounds(monday);
  return { kind: 'FOLLOW_UP', period: monday, part: zone?.id ?? '', employeeId: zone?.leaderId ?? null, role: 'ZL', dueAt: end, endsAt: end };
};

/** The sample of a week is drawn on its Monday, so that the week is left for the calls. @source CS-034 · when it is due is our assumption */
export const sampleDuty = (monday: LocalDate): Duty =>
  ({ kind: 'CALLBACK_SAMPLE', period: monday, part: '', employeeId: null, role: 'CSR', dueAt: endOfDay(monday), endsAt: weekBounds(monday).end });

/** The callbacks of a quarter are counted by its end.   @source CS-053 */
export const statisticsDuty = (day: LocalDate): Duty => {
  const { lastDay } = quarterBounds(day);
  return { kind: 'CALLBACK_STATISTICS', period: quarterOf(day), part: '', employeeId: null, role: 'AST', dueAt: endOfDay(lastDay), endsAt: null };
};

const quarterOf = (day: LocalDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** From this day on a quarter can be counted: the first of its last month. */
export const isQuarterCounted = (day: LocalDate): boolean => day.endsWith('-01') && Number(day.slice(5, 7)) % 3 === 0;

/** Once it can no longer be done, it was missed. */
export const isOver = ({ endsAt }: Pick<Duty, 'endsAt'>, now: Date): boolean => endsAt !== null && endsAt <= now;

/** Whom a duty that is overdue is told to. @source assumption */
export const headOf = (role: RoleCode): RoleCode => (role === 'PM' ? 'RM' : role === 'AST' ? 'OD' : 'CSS');

/** The days from the one after the last that was opened until today; one that was never looked at begins today.
 *  @example last opened on the 3rd, today the 5th → 4th, 5th */
export function daysToOpen(last: LocalDate | null, now: Date): LocalDate[] {
  const today = localDateOf(now);
  const days: LocalDate[] = [];
  for (let day = last === null ? today : addDays(last, 1); day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}

export const isMonday = (day: LocalDate): boolean => weekdayOf(day) === 1;
/** The month that is analysed from this day on; null but on the first of a month. */
export const monthEndedBefore = (day: LocalDate): string | null => (day.endsWith('-01') ? yearMonthOf(addDays(day, -1)) : null);
