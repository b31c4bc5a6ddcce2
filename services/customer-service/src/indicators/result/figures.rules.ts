import { holds } from '@guanjia/domain';
import type { Target } from '../catalogue/indicator.words.ts';

/** What stands behind a figure: hits over what was due, or a bare count. */
export interface Counts {
  numerator: number;
  /** null for an indicator that counts without one */
  denominator: number | null;
}

/** Null where nothing was due; the count itself where there is no denominator. @source PLAT-017
 *  @example 93 of 100 → 0.93   @example 0 of 0 → null */
export const valueOf = ({ numerator, denominator }: Counts): number | null => {
  if (denominator === null) return numerator;
  return denominator === 0 ? null : numerator / denominator;
};

/** Whether the target was reached, in whole numbers: 95 % of 20 is 19, not a rounding more. Null where nothing was due, or none is set.
 *  @source PLAT-017 PLAT-013 CS-060 */
export function isMet({ numerator, denominator }: Counts, target: Target | null): boolean | null {
  if (!target || denominator === 0) return null;
  const [measured, wanted] = denominator === null ? [numerator * SCALE, scaled(target.value)] : [numerator * 100 * SCALE, scaled(target.value) * denominator];
  return holds(measured, target.operator, wanted);
}

/** The sum of the counts, never the mean of the ratios. @source PLAT-002 PLAT-017 */
export const sumOf = (parts: readonly Counts[], hasDenominator: boolean): Counts => ({
  numerator: parts.reduce((sum, { numerator }) => sum + numerator, 0),
  denominator: hasDenominator ? parts.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0) : null,
});

/** Targets have three decimals at most. */
const SCALE = 1_000;
const scaled = (value: string): number => Math.round(Number(value) * SCALE);
