import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { InterviewPlanState, PlanStandards } from './interview-plan.rules.ts';
import type { ZoneQuota } from './schedule.rules.ts';

export const InterviewPlanEntity = defineEntity({
  name: 'InterviewPlan',
  tableName: 'interview_plan',
  properties: {
    ...aggregateColumns, year: p.integer(), state: p.string().$type<InterviewPlanState>(), standards: p.json().$type<PlanStandards>(), households: p.integer(),
    required: p.integer(), faceRequired: p.integer(), monthQuotas: p.json().$type<number[]>(), byZone: p.json().$type<ZoneQuota[]>(), draftedBy: p.string(),
    activatedBy: p.string().nullable(), activatedAt: p.datetime(6).nullable(),
  },
});
