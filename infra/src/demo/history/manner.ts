import type { Standing } from '../plan/places.ts';

/** How likely an estate falls short, each a share of its tickets. */
export interface Manner {
  lateStart: number;
  lateFinish: number;
  lateCallback: number;
  unsatisfied: number;
  unreached: number;
  /** equipment or parts that had to be waited for */
  blocked: number;
  /** how many matters it leaves lying over their limits today, beside the one that everybody has */
  leftLying: number;
}

export const manners: Readonly<Record<Standing, Manner>> = {
  BETTER: { lateStart: 0.01, lateFinish: 0.01, lateCallback: 0.01, unsatisfied: 0.02, unreached: 0.03, blocked: 0.03, leftLying: 0 },
  USUAL: { lateStart: 0.07, lateFinish: 0.05, lateCallback: 0.08, unsatisfied: 0.06, unreached: 0.06, blocked: 0.06, leftLying: 1 },
  WORSE: { lateStart: 0.25, lateFinish: 0.22, lateCallback: 0.3, unsatisfied: 0.15, unreached: 0.1, blocked: 0.12, leftLying: 4 },
};
