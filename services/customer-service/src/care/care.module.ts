import { Module } from '@nestjs/common';
import { ContactLogReads } from './contact-log/contact-log.reads.ts';
import { ContactLogResolver } from './contact-log/contact-log.resolver.ts';
import { ContactLogService } from './contact-log/contact-log.service.ts';
import { HandlingNoteReads } from './handling-note/handling-note.reads.ts';
import { HandlingNoteResolver } from './handling-note/handling-note.resolver.ts';
import { HandlingNoteService } from './handling-note/handling-note.service.ts';
import { InterviewConsumer } from './interview/interview.consumer.ts';
import { InterviewReads } from './interview/interview.reads.ts';
import { InterviewFieldsResolver, InterviewResolver } from './interview/interview.resolver.ts';
import { InterviewService } from './interview/interview.service.ts';
import { InterviewCoverageReads } from './interview-plan/interview-coverage.reads.ts';
import { InterviewPlanReads } from './interview-plan/interview-plan.reads.ts';
import { InterviewPlanResolver } from './interview-plan/interview-plan.resolver.ts';
import { InterviewPlanService } from './interview-plan/interview-plan.service.ts';
import { EstateResidenceService } from './occupancy/estate-residence.service.ts';
import { OccupancyConsumer } from './occupancy/occupancy.consumer.ts';
import { OccupancyRegisterConsumer } from './occupancy/occupancy-register.consumer.ts';
import { OccupancyReads } from './occupancy/occupancy.reads.ts';
import { MoveOutResolver, OccupancyOfHouseholdResolver, OccupancyPeriodResolver, OccupancyResolver } from './occupancy/occupancy.resolver.ts';
import { OccupancyService } from './occupancy/occupancy.service.ts';
import { SegmentationReviewReads } from './segmentation/segmentation-review.reads.ts';
import { CustomerSegmentResolver, SegmentationParticipantResolver, SegmentationReviewResolver } from './segmentation/segmentation-review.resolver.ts';
import { SegmentationReviewService } from './segmentation/segmentation-review.service.ts';
import { TenancyConsumer } from './tenancy/tenancy.consumer.ts';
import { TenancyReads } from './tenancy/tenancy.reads.ts';
import { TenancyResolver } from './tenancy/tenancy.resolver.ts';
import { TenancyService } from './tenancy/tenancy.service.ts';

/** 客户关怀: how households live, and how the service keeps in touch with them. @source CS-058 CS-086 … CS-092 CS-165 */
@Module({
  providers: [
    OccupancyReads, OccupancyService, EstateResidenceService, OccupancyConsumer, OccupancyRegisterConsumer, OccupancyResolver, OccupancyPeriodResolver, MoveOutResolver, OccupancyOfHouseholdResolver,
    TenancyReads, TenancyService, TenancyConsumer, TenancyResolver, ContactLogReads, ContactLogService, ContactLogResolver,
    HandlingNoteReads, HandlingNoteService, HandlingNoteResolver,
    InterviewPlanReads, InterviewCoverageReads, InterviewPlanService, InterviewPlanResolver,
    InterviewReads, InterviewService, InterviewConsumer, InterviewResolver, InterviewFieldsResolver,
    SegmentationReviewReads, SegmentationReviewService, SegmentationReviewResolver, SegmentationParticipantResolver, CustomerSegmentResolver,
  ],
  exports: [OccupancyService],
})
export class CareModule {}
