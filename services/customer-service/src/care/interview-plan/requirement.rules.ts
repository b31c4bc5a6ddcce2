import { endOfDay, monthBounds } from '@guanjia/domain';
import type { OccupancyState } from '../occupancy/occupancy-moves.rules.ts';
import type { OccupancyPeriod } from '../occupancy/occupancy.rules.ts';

/** Interviews a year asks for of a household in one state all year. @source CS-086 CS-088 */
interface YearlyStandards {
  occupied: number;
  notMovedIn: number;
}

interface Requirement {
  occupied: number;
  notMovedIn: number;
}

/** Lived in by the owner or by a tenant. @source CS-086 · the tenant's home is our reading */
export const isLivedIn = (state: OccupancyState): boolean => state === 'OCCUPIED' || state === 'TENANTED';

/** Part years count pro rata: what a full year asks × months ÷ 12, rounded half up. @source CS-086 CS-088
 *  @example 1 a year, 6 months → 1; 5 months → 0   @example 2 a year, 8 months → 1; 9 months → 2 */
export const proRata = (perYear: number, months: number): number => Math.floor((2 * perYear * months + 12) / 24);

/** What a year asks of a household as it lived, and goes on living as it does now. A month belongs to the state in which it ends.
 *  @source CS-086 CS-088 · whose month it is, is our assumption */
export function requirementIn(year: number, periods: readonly OccupancyPeriod[], standards: YearlyStandards): Requirement {
  const states = months(year).map((month) => stateAt(periods, endOfDay(monthBounds(month).lastDay)));
  const count = (isOf: (state: OccupancyState) => boolean) => states.filter((state) => state !== null && isOf(state)).length;
  return {
    occupied: proRata(standards.occupied, count(isLivedIn)), notMovedIn: proRata(standards.notMovedIn, count((state) => state === 'DELIVERED_VACANT')),
  };
}

export const months = (year: number): string[] => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);

function stateAt(periods: readonly OccupancyPeriod[], end: Date): OccupancyState | null {
  const moment = end.toISOString();
  return periods.find(({ from, to }) => from < moment && (to === null || to >= moment))?.state ?? null;
}
