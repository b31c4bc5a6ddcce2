import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { CallbackPlanState } from './callback-plan.rules.ts';

export const CallbackPlanEntity = defineEntity({
  name: 'CallbackPlan',
  tableName: 'callback_plan',
  properties: {
    ...aggregateColumns,
    startOn: p.date(),
    endOn: p.date(),
    state: p.string().$type<CallbackPlanState>(),
    draftedBy: p.string(),
    issuedBy: p.string().nullable(),
    issuedAt: p.datetime(6).nullable(),
    doneBy: p.string().nullable(),
    doneAt: p.datetime(6).nullable(),
  },
});
