import { eventContract } from '../contract.ts';
import { code, count, fen, flag, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample } from '../sample-values.ts';

export const ACTIVITY_KINDS = ['FESTIVAL', 'NEIGHBOURHOOD', 'CULTURE', 'SPORTS', 'CHILDREN', 'ELDERLY', 'PUBLIC_WELFARE', 'OTHER'] as const;
/** What became of an activity. @source CS-136 HR-041 */
export const ACTIVITY_EFFECTS = ['GOOD', 'FAIR', 'POOR'] as const;
/** The part that somebody of the staff had in it. @source HR-041 */
export const ACTIVITY_PARTS = ['ORGANISER', 'HELPER', 'PARTICIPANT'] as const;

const activity = { service: 'customer-service', aggregate: 'activity' } as const;
const kind = () => oneOf(...ACTIVITY_KINDS);

/** An activity was planned, with its organiser and its budget. @source CS-135 CS-137 */
export const activityPlanned = eventContract({
  ...activity, event: 'planned', zh: '活动已策划', en: 'An activity was planned', rows: ['CS-135', 'CS-137'], reactions: projection,
  schema: payload({ kind: kind(), quarter: code(), organiserId: uuid(), from: instant(), to: instant(), budgetFen: fen() }),
  samples: [{ kind: 'FESTIVAL', quarter: '2026-Q1', organiserId: sample.employee, from: SAMPLE_AT, to: SAMPLE_NEXT_DAY, budgetFen: 300000 }],
});

/** Somebody else than its planner approved the budget. @source CS-137 */
export const activityApproved = eventContract({
  ...activity, event: 'approved', zh: '活动预算已批准', en: 'The budget was approved', rows: ['CS-137'], reactions: projection,
  schema: payload({ budgetFen: fen(), approverId: uuid() }), samples: [{ budgetFen: 300000, approverId: sample.colleague }],
});

/** What it takes was listed, each with who brings it. @source CS-139 */
export const activityMaterialsRequested = eventContract({
  ...activity, event: 'materials-requested', zh: '活动物资已列明', en: 'What the activity takes was listed', rows: ['CS-139'], reactions: projection,
  schema: payload({ count: count(), notReady: count(), ownerIds: listOf(uuid()), dueAt: instant() }),
  samples: [{ count: 3, notReady: 2, ownerIds: [sample.employee], dueAt: SAMPLE_AT }],
});

/** It was held and is over. `householdIds`: the homes that came, each once; `occupiedHouseholds`: how many were occupied then.
 *  @source CS-043 CS-135 CS-138 */
export const activityCompleted = eventContract({
  ...activity, event: 'completed', zh: '活动已完成', en: 'The activity was held', rows: ['CS-043', 'CS-135', 'CS-138'],
  reactions: {
    'customer-service': { zh: '一个月内回访', en: 'schedules ACTIVITY callbacks due + 1 month' },
    'hr-training': { zh: '办结季度职责', en: 'closes the quarterly duty' }, ...projection,
  },
  schema: payload({
    kind: kind(), quarter: code(), organiserId: uuid(), from: instant(), endedAt: instant(), spentFen: fen(), householdIds: listOf(uuid()),
    occupiedHouseholds: count(),
  }),
  samples: [{
    kind: 'FESTIVAL', quarter: '2026-Q1', organiserId: sample.employee, from: SAMPLE_AT, endedAt: SAMPLE_NEXT_DAY, spentFen: 280000,
    householdIds: [sample.household], occupiedHouseholds: 1200,
  }],
});

/** What came of it, and who of the staff had which part. @source CS-136 HR-041 */
export const activityEvaluated = eventContract({
  ...activity, event: 'evaluated', zh: '活动已评估', en: 'The activity was evaluated', rows: ['CS-136'],
  reactions: { 'hr-training': { zh: '助理参与活动及其效果的依据', en: "evidence of the assistant's participation and effect (K63)" }, ...projection },
  schema: payload({
    organiserId: uuid(), effect: oneOf(...ACTIVITY_EFFECTS), isAsPlanned: flag(), staff: listOf(payload({ employeeId: uuid(), part: oneOf(...ACTIVITY_PARTS) })),
  }),
  samples: [{ organiserId: sample.employee, effect: 'GOOD', isAsPlanned: true, staff: [{ employeeId: sample.colleague, part: 'HELPER' }] }],
});

/** It is not held. @source lifecycles 3.1 Activity */
export const activityCancelled = eventContract({
  ...activity, event: 'cancelled', zh: '活动已取消', en: 'The activity is not held', rows: ['CS-135'], reactions: projection,
  schema: payload({ reasonCode: code(), approverId: nullable(uuid()) }),
  samples: [{ reasonCode: 'WEATHER', approverId: null }, { reasonCode: 'BUDGET_REFUSED', approverId: sample.colleague }],
});
