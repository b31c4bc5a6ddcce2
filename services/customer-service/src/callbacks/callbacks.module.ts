import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.ts';
import { AssistantRatingReads } from './assistant-rating/assistant-rating.reads.ts';
import { AssistantRatingResolver } from './assistant-rating/assistant-rating.resolver.ts';
import { AssistantRatingService } from './assistant-rating/assistant-rating.service.ts';
import { CallbackConsumer } from './callback/callback.consumer.ts';
import { CallbackCountReads } from './callback/callback-counts.reads.ts';
import {
  CallbackFieldsResolver, CallbackIndicatorResolver, CallbackNonconformityResolver, CallbackRectificationResolver, TicketCallbacksResolver,
} from './callback/callback-fields.resolver.ts';
import { CallbackMattersConsumer } from './callback/callback-matters.consumer.ts';
import { CallbackReads } from './callback/callback.reads.ts';
import { CallbackResolver } from './callback/callback.resolver.ts';
import { CallbackScheduleService } from './callback/callback-schedule.service.ts';
import { CallbackService } from './callback/callback.service.ts';
import { CallbackTaskService } from './callback/callback-task.service.ts';
import { CallbackOwnerRuleReads } from './callback-owner-rule/callback-owner-rule.reads.ts';
import { CallbackOwnerRuleResolver } from './callback-owner-rule/callback-owner-rule.resolver.ts';
import { CallbackOwnerRuleService } from './callback-owner-rule/callback-owner-rule.service.ts';
import { CallbackPlanConsumer } from './callback-plan/callback-plan.consumer.ts';
import { CallbackPlanReads } from './callback-plan/callback-plan.reads.ts';
import { CallbackPlanResolver } from './callback-plan/callback-plan.resolver.ts';
import { CallbackPlanService } from './callback-plan/callback-plan.service.ts';
import { CallbackExportService } from './callback-register/callback-export.service.ts';
import { CallbackRegisterReads } from './callback-register/callback-register.reads.ts';
import { CallbackExportResolver, CallbackRegisterResolver } from './callback-register/callback-register.resolver.ts';
import { CallbackSampleReads } from './callback-sample/callback-sample.reads.ts';
import { CallbackSampleResolver } from './callback-sample/callback-sample.resolver.ts';
import { CallbackSampleService } from './callback-sample/callback-sample.service.ts';
import { CallbackStatisticsConsumer } from './callback-statistics/callback-statistics.consumer.ts';
import { CallbackStatisticsReads } from './callback-statistics/callback-statistics.reads.ts';
import { CallbackRepetitionResolver, CallbackStatisticsResolver } from './callback-statistics/callback-statistics.resolver.ts';
import { CallbackStatisticsService } from './callback-statistics/callback-statistics.service.ts';
import { CallbackGuidesResolver, ConductGuideResolver } from './conduct-guide/conduct-guide.resolver.ts';
import { CorrectiveCaseConsumer } from './corrective-case/corrective-case.consumer.ts';
import { CorrectiveCaseReads } from './corrective-case/corrective-case.reads.ts';
import { CallbackCasesResolver, ComplaintCasesResolver, RecurrenceCaseResolver, TicketCasesResolver } from './corrective-case/corrective-case.resolver.ts';
import { HouseholdBriefReads } from './household-brief/household-brief.reads.ts';
import { HouseholdBriefResolver } from './household-brief/household-brief.resolver.ts';
import { HouseholdBriefService } from './household-brief/household-brief.service.ts';
import { CallbackCoverageReads } from './indicators/callback-coverage.reads.ts';
import { RecurrenceConsumer } from './recurrence/recurrence.consumer.ts';
import { RecurrenceReads } from './recurrence/recurrence.reads.ts';
import { RecurrenceResolver } from './recurrence/recurrence.resolver.ts';
import { RestrictedNoteReads } from './restricted-note/restricted-note.reads.ts';
import { RestrictedNoteReadingResolver, RestrictedNoteResolver } from './restricted-note/restricted-note.resolver.ts';
import { RestrictedNoteService } from './restricted-note/restricted-note.service.ts';

/** 回访: obligations that completions create, their records, and what is made of them.
 *  @source CS-032 … CS-057 CS-158 CS-159 CS-161 CS-162 CS-169 HR-049 */
@Module({
  imports: [TicketsModule],
  providers: [
    CallbackReads, CallbackCountReads, CallbackCoverageReads, CallbackService, CallbackScheduleService, CallbackTaskService, CallbackConsumer,
    CallbackMattersConsumer, CallbackResolver, CallbackFieldsResolver, CallbackRectificationResolver, CallbackNonconformityResolver,
    CallbackIndicatorResolver, TicketCallbacksResolver,
    CallbackPlanReads, CallbackPlanService, CallbackPlanConsumer, CallbackPlanResolver,
    CallbackOwnerRuleReads, CallbackOwnerRuleService, CallbackOwnerRuleResolver,
    CallbackSampleReads, CallbackSampleService, CallbackSampleResolver,
    CallbackStatisticsReads, CallbackStatisticsService, CallbackStatisticsConsumer, CallbackStatisticsResolver, CallbackRepetitionResolver,
    CallbackRegisterReads, CallbackExportService, CallbackRegisterResolver, CallbackExportResolver,
    RecurrenceReads, RecurrenceConsumer, RecurrenceResolver,
    CorrectiveCaseReads, CorrectiveCaseConsumer, TicketCasesResolver, ComplaintCasesResolver, CallbackCasesResolver, RecurrenceCaseResolver,
    RestrictedNoteReads, RestrictedNoteService, RestrictedNoteResolver, RestrictedNoteReadingResolver,
    HouseholdBriefReads, HouseholdBriefService, HouseholdBriefResolver,
    ConductGuideResolver, CallbackGuidesResolver,
    AssistantRatingReads, AssistantRatingService, AssistantRatingResolver,
  ],
  exports: [CallbackCountReads, CallbackReads, CallbackTaskService, AssistantRatingService],
})
export class CallbacksModule {}
