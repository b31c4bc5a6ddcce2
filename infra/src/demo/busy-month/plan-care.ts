import { addDays, type LocalDate } from '@guanjia/domain';
import { onDay } from '../history/local-time.ts';
import type { Home } from '../history/ticket-plan.ts';
import type { Dice } from '../plan/dice.ts';

/** How a household lives when the month begins. */
export interface LivingPlan {
  householdId: string;
  /** false: delivered, and nobody has moved in yet */
  isLivedIn: boolean;
  since: Date;
  /** how the half-year's segmentation sees it */
  segment: 'KEY' | 'REGULAR' | 'ATTENTION' | 'CARE';
}

/** A talk with a household, by whom and how. */
export interface InterviewPlan {
  householdId: string;
  at: Date;
  by: 'CSR1' | 'CSR2';
  mode: 'FACE' | 'PHONE';
  satisfaction: 'VERY_SATISFIED' | 'SATISFIED' | 'NEUTRAL' | 'UNSATISFIED';
}

/** Eleven in twelve are lived in. */
export const planLiving = (homes: readonly Home[], firstDay: LocalDate, dice: Dice): LivingPlan[] => homes.map(({ household: { id } }) => ({
  householdId: id, isLivedIn: dice.chance(11 / 12), since: onDay(addDays(firstDay, -dice.int(40, 900)), 600),
  segment: dice.pick(['REGULAR', 'REGULAR', 'REGULAR', 'ATTENTION', 'CARE', 'KEY'] as const),
}));

/** So many households, each once, on the days of the month and at hours at which people answer. */
export function planInterviews(homes: readonly Home[], { count, firstDay, days, dice }: { count: number; firstDay: LocalDate; days: number; dice: Dice }): InterviewPlan[] {
  return chosen(homes, count, dice).map(({ household: { id } }) => ({
    householdId: id, at: onDay(addDays(firstDay, dice.int(1, days - 1)), dice.int(9 * 60, 20 * 60)), by: dice.pick(['CSR1', 'CSR2'] as const),
    mode: dice.chance(0.4) ? 'FACE' as const : 'PHONE' as const,
    satisfaction: dice.pick(['VERY_SATISFIED', 'SATISFIED', 'SATISFIED', 'SATISFIED', 'NEUTRAL', 'UNSATISFIED'] as const),
  })).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Some of them, each once. */
export function chosen<T>(of: readonly T[], count: number, dice: Dice): T[] {
  const left = [...of];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(dice.int(0, left.length - 1), 1)[0]!);
}
