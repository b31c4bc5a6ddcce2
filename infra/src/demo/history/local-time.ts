import { addDays, localDateOf, startOfDay, type LocalDate } from '@guanjia/domain';

const MINUTE = 60_000;
const OPENS = 8 * 60 + 30;
const CLOSES = 18 * 60;

/** An instant of a day in Shanghai. @param minutes after midnight */
export const onDay = (day: LocalDate, minutes: number): Date => new Date(startOfDay(day).getTime() + minutes * MINUTE);

export const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

/** The same time when somebody is at work then, else when the next working hours begin, and as many minutes on. */
export function atWork(at: Date, minutes: number): Date {
  const day = localDateOf(at);
  const time = (at.getTime() - startOfDay(day).getTime()) / MINUTE;
  if (time >= OPENS && time < CLOSES) return at;
  return onDay(time < OPENS ? day : addDays(day, 1), OPENS + minutes);
}
