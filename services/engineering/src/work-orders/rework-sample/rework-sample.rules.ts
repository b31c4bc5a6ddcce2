import { monthBounds, type Decision, type YearMonth } from '@guanjia/domain';
import { engineeringErrors } from '../../engineering.errors.ts';

/** The standards in force when it was drawn. @source SS repair.rework.sampleMin, repair.rework.sampleShare, repair.rework.window */
export interface SampleStandard {
  min: number;
  /** percent of the month's repairs */
  share: number;
  /** days within which a fault that comes back counts */
  windowDays: number;
}

/** 返修抽样: repairs of a month that are looked at for repeat work, drawn at random. @source ENG-021 */
export interface ReworkSample {
  id: string;
  estateId: string;
  month: YearMonth;
  /** who has it draws the same sample again */
  seed: string;
  /** how many repairs the month had */
  population: number;
  orderIds: string[];
  standard: SampleStandard;
  drawnBy: string;
}

/** The larger of thirty and a tenth of the month's repairs, rounded up, and never more than there are.
 *  @source ENG-021
 *  @example 100 repairs → 30   @example 412 repairs → 42   @example 12 repairs → 12 */
export const sampleSize = (population: number, { min, share }: Pick<SampleStandard, 'min' | 'share'>): number =>
  Math.min(population, Math.max(min, Math.ceil((population * share) / 100)));

/** A month is drawn when it is over. @throws MONTH_NOT_OVER, NOTHING_TO_SAMPLE   @source ENG-021 */
export function decideReworkSample(
  sample: Omit<ReworkSample, 'population' | 'drawnBy'> & { population: number }, { now, by }: { now: Date; by: string },
): Decision<ReworkSample> {
  if (monthBounds(sample.month).end > now) throw engineeringErrors.error('MONTH_NOT_OVER', { field: 'month' });
  if (sample.population === 0) throw engineeringErrors.error('NOTHING_TO_SAMPLE', { field: 'month' });
  return { state: { ...sample, drawnBy: by }, events: [] };
}
