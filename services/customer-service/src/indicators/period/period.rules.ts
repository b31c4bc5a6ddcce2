import { addDays, localDateOf, periodOf, readPeriod, type Period, type PeriodKind } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** @throws INDICATOR_PERIOD_INVALID   @source PLAT-017 */
export function parsePeriod(text: string): Period {
  const period = readPeriod(text);
  if (!period) throw customerServiceErrors.error('INDICATOR_PERIOD_INVALID', { field: 'period', params: { value: text.slice(0, 20) } });
  return period;
}

export const previous = ({ kind, firstDay }: Period): Period => periodOf(kind, addDays(firstDay, -1));

/** Periods of a kind that are over, as far back as the last of so many days; the newest first.
 *  @example of months on 1 April 2026 00:00, 31 days back → 2026-03 and, since it ended within them, no other */
export function periodsOver(kind: PeriodKind, now: Date, days: number): Period[] {
  const earliest = addDays(localDateOf(now), -days);
  const over: Period[] = [];
  for (let one = previous(periodOf(kind, localDateOf(now))); one.lastDay >= earliest; one = previous(one)) over.push(one);
  return over;
}
