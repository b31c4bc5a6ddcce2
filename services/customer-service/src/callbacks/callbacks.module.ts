import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.ts';
import { CallbackConsumer } from './callback/callback.consumer.ts';
import { CallbackCountReads } from './callback/callback-counts.reads.ts';
import { CallbackCoverageReads } from './indicators/callback-coverage.reads.ts';
import {
  CallbackFieldsResolver, CallbackIndicatorResolver, CallbackRectificationResolver, TicketCallbacksResolver,
} from './callback/callback-fields.resolver.ts';
import { CallbackReads } from './callback/callback.reads.ts';
import { CallbackResolver } from './callback/callback.resolver.ts';
import { CallbackService } from './callback/callback.service.ts';
import { CallbackTaskService } from './callback/callback-task.service.ts';
import { CallbackPlanConsumer } from './callback-plan/callback-plan.consumer.ts';
import { CallbackPlanReads } from './callback-plan/callback-plan.reads.ts';
import { CallbackPlanResolver } from './callback-plan/callback-plan.resolver.ts';
import { CallbackPlanService } from './callback-plan/callback-plan.service.ts';

/** 回访: obligations that completions create, their records and their plans. @source CS-032 … CS-035 CS-045 … CS-052 */
@Module({
  imports: [TicketsModule],
  providers: [
    CallbackReads, CallbackCountReads, CallbackCoverageReads, CallbackService, CallbackTaskService, CallbackConsumer, CallbackResolver,
    CallbackFieldsResolver, CallbackRectificationResolver, CallbackIndicatorResolver, TicketCallbacksResolver,
    CallbackPlanReads, CallbackPlanService, CallbackPlanConsumer, CallbackPlanResolver,
  ],
  exports: [CallbackCountReads, CallbackReads, CallbackTaskService],
})
export class CallbacksModule {}
