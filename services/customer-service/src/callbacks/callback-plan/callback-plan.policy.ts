import type { CallbackPlanState } from './callback-plan.rules.ts';

/** The unfinished plan that a callback is in, and how many of its callbacks are still to be made. */
export interface PlanFacts {
  id: string;
  state: CallbackPlanState;
  pending: number;
}

export interface FinishPlan {
  do: 'FINISH_PLAN';
  planId: string;
}

/** The last callback of an issued plan was answered, or fell away. A draft waits until it is issued. @source CS-047 */
export const onCallbackSettled = (plan: PlanFacts | null): FinishPlan[] =>
  (plan?.state === 'ISSUED' && plan.pending === 0 ? [{ do: 'FINISH_PLAN', planId: plan.id }] : []);
