import { Module } from '@nestjs/common';
import { CallbacksModule } from '../callbacks/callbacks.module.ts';
import { TicketsModule } from '../tickets/tickets.module.ts';
import { ComplaintConsumer } from './complaint/complaint.consumer.ts';
import { ComplaintCourseService } from './complaint/complaint-course.service.ts';
import {
  CallbackComplaintResolver, ComplaintFieldsResolver, ComplaintFileResolver, ComplaintProgressResolver, ComplaintReviewResolver,
  RecurrenceComplaintsResolver,
} from './complaint/complaint-fields.resolver.ts';
import { ComplaintReads } from './complaint/complaint.reads.ts';
import { ComplaintResolver } from './complaint/complaint.resolver.ts';
import { ComplaintService } from './complaint/complaint.service.ts';
import { ProcedureReads } from './procedure/procedure.reads.ts';
import { ProcedureResolver } from './procedure/procedure.resolver.ts';
import { ProcedureService } from './procedure/procedure.service.ts';
import { ProgressReads } from './progress/progress.reads.ts';
import { ComplaintIndicatorReads } from './statistics/complaint-indicators.reads.ts';
import { ComplaintStatisticsResolver } from './statistics/complaint-statistics.resolver.ts';
import { ComplaintStatsReads } from './statistics/complaint-stats.reads.ts';

/** 投诉: from the complaint to its settled end, and what is counted of it. @source CS-059 CS-061 … CS-085 CS-157 CS-167 */
@Module({
  imports: [TicketsModule, CallbacksModule],
  providers: [
    ComplaintReads, ComplaintService, ComplaintCourseService, ComplaintConsumer, ComplaintResolver, ComplaintFieldsResolver, ComplaintFileResolver,
    ComplaintReviewResolver, ComplaintProgressResolver, CallbackComplaintResolver, ProgressReads, ProcedureReads, ProcedureService, ProcedureResolver,
    ComplaintIndicatorReads, ComplaintStatsReads, ComplaintStatisticsResolver,
    RecurrenceComplaintsResolver,
  ],
  exports: [ComplaintReads],
})
export class ComplaintsModule {}
