import { addDays, daysBetween, endOfDay, monthBounds, platformErrors, yearMonthOf, type Standard, type YearMonth } from '@guanjia/domain';

/** A standard of so many times a month, as it stood. Kept as JSON on the row. @source PLAT-014 */
export interface StampedFrequency {
  standard: string;
  value: string;
  unit: string;
}

export const stampedFrequency = ({ key, value, unit }: Standard): StampedFrequency => ({ standard: key, value, unit });

/** By when each of the times of a month is due: equal parts of it, the last at its end; once a day at most. @source CS-117 CS-118 PLAT-012
 *  @example once in March 2026 → 31 March 24:00   @example twice → 15 March 24:00, 31 March 24:00 */
export function partsOf(month: YearMonth, { standard, value }: StampedFrequency): Date[] {
  if (!/^[1-9]\d?$/.test(value)) throw platformErrors.error('INVALID_INPUT', { field: standard, params: { reason: `${standard} = ${value}` } });
  const { firstDay, lastDay } = monthBounds(month);
  const days = daysBetween(firstDay, lastDay) + 1;
  const times = Math.min(Number(value), days);
  return Array.from({ length: times }, (_, n) => endOfDay(addDays(firstDay, Math.floor((days * (n + 1)) / times) - 1)));
}

/** The end of the part of the month in which a moment falls; its last instant belongs to the next. */
export const partEndAfter = (moment: Date, frequency: StampedFrequency): Date => partsOf(yearMonthOf(moment), frequency).find((end) => end > moment)!;
