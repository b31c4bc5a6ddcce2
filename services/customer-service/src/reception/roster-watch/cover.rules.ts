import { addDays, localDateOf, startOfDay, type LocalDate } from '@guanjia/domain';

export const POSTS = ['FRONT_DESK', 'MONITORING_ROOM', 'HOTLINE'] as const;
export type Post = (typeof POSTS)[number];

const HOUR_MS = 3_600_000;

/** The hours of each day in which a post is staffed, counted from 00:00 of the day: the desk by day, the monitoring room through the
 *  night into the next day, the telephone always.
 *  @source CS-001 CS-005 · the hours of desk and monitoring room are our assumption */
const STAFFED: Readonly<Record<Post, { from: number; to: number }>> = {
  FRONT_DESK: { from: 8, to: 20 }, MONITORING_ROOM: { from: 20, to: 32 }, HOTLINE: { from: 0, to: 24 },
};

/** The longest that one person is planned without a break between shifts. @source assumption */
export const LONGEST_SHIFT_HOURS = 24;

export interface Period {
  startAt: Date;
  endAt: Date;
}

/** One staffed shift of a post, named by the day on which it begins. */
export interface StaffedShift extends Period {
  on: LocalDate;
}

/** The staffed shifts of a post that begin from one day to another, both included.
 *  @example MONITORING_ROOM on 2 March → 2 March 20:00 to 3 March 08:00 */
export function staffedShifts(post: Post, from: LocalDate, to: LocalDate): StaffedShift[] {
  const shifts: StaffedShift[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const midnight = startOfDay(on).getTime();
    shifts.push({ on, startAt: new Date(midnight + STAFFED[post].from * HOUR_MS), endAt: new Date(midnight + STAFFED[post].to * HOUR_MS) });
  }
  return shifts;
}

/** The parts of a period in which nobody is there. @source CS-001 CS-005 */
export function gapsIn({ startAt, endAt }: Period, covers: readonly Period[]): Period[] {
  const gaps: Period[] = [];
  let free = startAt;
  for (const cover of covers.toSorted((a, b) => a.startAt.getTime() - b.startAt.getTime())) {
    if (cover.endAt <= free) continue;
    if (cover.startAt >= endAt) break;
    if (cover.startAt > free) gaps.push({ startAt: free, endAt: cover.startAt });
    free = cover.endAt;
  }
  return free < endAt ? [...gaps, { startAt: free, endAt }] : gaps;
}

export const minutesOf = (periods: readonly Period[]): number =>
  periods.reduce((sum, { startAt, endAt }) => sum + Math.ceil((endAt.getTime() - startAt.getTime()) / 60_000), 0);

/** When rosters are looked at next: at the next beginning of a staffed shift. Each is looked at 24 hours before it begins, and
 *  again whenever its roster changes.
 *  @source CS-001 · 24 hours are our assumption */
export function nextLookAt(now: Date): Date {
  const today = localDateOf(now);
  const starts = POSTS.flatMap((post) => staffedShifts(post, today, addDays(today, 1)).map(({ startAt }) => startAt.getTime()));
  return new Date(Math.min(...starts.filter((start) => start > now.getTime())));
}

/** The shifts that are on, or begin within 24 hours, as far as they are still to come. */
export function shiftsToWatch(post: Post, now: Date): StaffedShift[] {
  const today = localDateOf(now);
  const horizon = new Date(now.getTime() + 24 * HOUR_MS);
  return staffedShifts(post, addDays(today, -1), addDays(today, 1)).filter(({ startAt, endAt }) => endAt > now && startAt <= horizon);
}
