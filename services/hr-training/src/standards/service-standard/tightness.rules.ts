import type { DayKind } from '@guanjia/domain';
import { triggerKeys } from '../initial/initial-standards.words.ts';
import type { OperatorCode } from '../initial/initial-standard.words.ts';

/** As much of a standard as one value is compared with another by. */
export interface Measure {
  key: string;
  value: string;
  unit: string;
  dayKind: DayKind;
  operator: OperatorCode;
}

export const NUMBER = /^\d{1,7}(\.\d{1,4})?$/;
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Is the wanted value tighter than the one in force? That follows from the operator: where ≤ or < must hold, less is
 *  tighter; where ≥ or > must hold, more is. Counting calendar days instead of working days, or all hours instead of
 *  staffed hours, makes a limit no longer. Values that are no numbers or times, equalities, and values that only trigger a
 *  rule are never tighter by themselves.
 *  @source PLAT-013 PLAT-014 C-01
 *  @example 24 hours → 12 hours with ≤: true   @example 3 working days → 3 calendar days with ≤: true */
export function isTighter(wanted: Measure, inForce: Measure): boolean {
  const { operator } = inForce;
  if (triggerKeys.has(wanted.key) || wanted.unit !== inForce.unit || operator === 'EQ') return false;
  const [from, to] = [amountOf(inForce.value), amountOf(wanted.value)];
  if (from === null || to === null) return false;
  if (wanted.dayKind !== inForce.dayKind) return isShorterCount(wanted.dayKind, inForce.dayKind) && isAtMost(operator) && to <= from;
  return isAtMost(operator) ? to < from : to > from;
}

const isAtMost = (operator: OperatorCode): boolean => operator === 'LE' || operator === 'LT';

const isShorterCount = (wanted: DayKind, inForce: DayKind): boolean =>
  (wanted === 'CAL' && inForce === 'BC') || (wanted === 'ELAPSED' && inForce === 'STAFFED_HOURS');

/** In ten-thousandths, or minutes of the day; null for a word. */
function amountOf(value: string): number | null {
  if (CLOCK.test(value)) return Number(value.slice(0, 2)) * 60 + Number(value.slice(3));
  if (!NUMBER.test(value)) return null;
  const [whole, fraction = ''] = value.split('.');
  return Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'));
}
