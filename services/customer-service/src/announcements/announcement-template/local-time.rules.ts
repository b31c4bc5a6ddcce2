import { localDateOf, startOfDay } from '@guanjia/domain';

/** A moment as notices say it.
 *  @example 2026-03-02T01:30:00Z → 2026-03-02 09:30 */
export function localTime(at: Date): string {
  const date = localDateOf(at);
  const minutes = Math.floor((at.getTime() - startOfDay(date).getTime()) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
