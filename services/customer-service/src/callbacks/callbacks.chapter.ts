import type { Chapter } from '@guanjia/subgraph';
import { CallbackPlans } from '../migrations/2026-11-22-callback-plans.ts';
import { CallbackEntity } from './callback/callback.entity.ts';
import { CallbackPlanEntity } from './callback-plan/callback-plan.entity.ts';
import { CallbacksModule } from './callbacks.module.ts';

export const callbacks: Chapter = {
  module: CallbacksModule,
  entities: [CallbackEntity, CallbackPlanEntity],
  migrations: [{ name: '2026-11-22-callback-plans', class: CallbackPlans }],
};
