import type { Chapter } from '@guanjia/subgraph';
import { CallbackPlans } from '../migrations/2026-11-22-callback-plans.ts';
import { CallbacksToTheEnd } from '../migrations/2026-12-05-callbacks-to-the-end.ts';
import { OneScale } from '../migrations/2026-12-14-one-scale.ts';
import { CorrectiveCases } from '../migrations/2026-12-15-corrective-cases.ts';
import { AssistantRatingEntity } from './assistant-rating/assistant-rating.entity.ts';
import { CallbackEntity } from './callback/callback.entity.ts';
import { CallbackOwnerRuleEntity } from './callback-owner-rule/callback-owner-rule.entity.ts';
import { CallbackPlanEntity } from './callback-plan/callback-plan.entity.ts';
import { CallbackExportEntity } from './callback-register/callback-export.entity.ts';
import { CallbackSampleEntity } from './callback-sample/callback-sample.entity.ts';
import { CallbackStatisticsEntity } from './callback-statistics/callback-statistics.entity.ts';
import { CallbacksModule } from './callbacks.module.ts';
import { HouseholdBriefEntity } from './household-brief/household-brief.entity.ts';
import { privateNote, RestrictedNoteEntity, RestrictedNoteReadingEntity } from './restricted-note/restricted-note.entity.ts';

export const callbacks: Chapter = {
  module: CallbacksModule,
  entities: [
    CallbackEntity, CallbackPlanEntity, CallbackOwnerRuleEntity, CallbackSampleEntity, CallbackStatisticsEntity, CallbackExportEntity, RestrictedNoteEntity,
    RestrictedNoteReadingEntity, HouseholdBriefEntity, AssistantRatingEntity,
  ],
  migrations: [
    { name: '2026-11-22-callback-plans', class: CallbackPlans },
    { name: '2026-12-05-callbacks-to-the-end', class: CallbacksToTheEnd },
    { name: '2026-12-14-one-scale', class: OneScale },
    { name: '2026-12-15-corrective-cases', class: CorrectiveCases },
  ],
  aggregateNames: { AssistantRating: 'assistant' },
  sealedColumns: [privateNote.sealed],
};
