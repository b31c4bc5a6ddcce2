import { Module } from '@nestjs/common';
import { AssignmentResolver } from './assignment/assignment.resolver.ts';
import { AssignmentService } from './assignment/assignment.service.ts';
import { Candidates } from './assignment/candidate.facts.ts';
import { EstateFiguresReads } from './figures/estate-figures.reads.ts';
import {
  EmployeeWorkOrdersResolver, EstateFiguresResolver, EstateWorkOrdersResolver, TicketWorkOrdersResolver,
} from './figures/figures.resolver.ts';
import { RepairApprovalResolver } from './repair-approval/repair-approval.resolver.ts';
import { RepairApprovalService } from './repair-approval/repair-approval.service.ts';
import { RepairIndicatorReads } from './figures/repair-indicators.reads.ts';
import { RepairIndicatorResolver } from './figures/repair-indicators.resolver.ts';
import { CrewScheduleReads } from './crew-schedule/crew-schedule.reads.ts';
import { CrewScheduleResolver } from './crew-schedule/crew-schedule.resolver.ts';
import { CrewScheduleService } from './crew-schedule/crew-schedule.service.ts';
import { OnCallReads } from './on-call/on-call.reads.ts';
import { OnCallResolver } from './on-call/on-call.resolver.ts';
import { OnCallService } from './on-call/on-call.service.ts';
import { OutageReads } from './outage/outage.reads.ts';
import { OutageResolver } from './outage/outage.resolver.ts';
import { OutageService } from './outage/outage.service.ts';
import { ReworkSampleReads } from './rework-sample/rework-sample.reads.ts';
import { ReworkSampleResolver } from './rework-sample/rework-sample.resolver.ts';
import { ReworkSampleService } from './rework-sample/rework-sample.service.ts';
import { VendorResolver } from './vendor/vendor.resolver.ts';
import { VendorService } from './vendor/vendor.service.ts';
import { CompletedOfWeekReads } from './week/completed-of-week.reads.ts';
import { CompletedOfWeekResolver } from './week/completed-of-week.resolver.ts';
import { CalendarConsumer } from './work-order/calendar.consumer.ts';
import { CreationService } from './work-order/creation.service.ts';
import { RecomputeService } from './work-order/recompute.service.ts';
import { TicketFollowUp } from './work-order/ticket-follow-up.service.ts';
import { TicketConsumer } from './work-order/work-order.consumer.ts';
import { WorkOrderDeadlines } from './work-order/work-order.deadlines.ts';
import { WorkOrderReads } from './work-order/work-order.reads.ts';
import { WorkOrderResolver } from './work-order/work-order.resolver.ts';
import { WorkOrderService } from './work-order/work-order.service.ts';
import { WorkResolver } from './work-order/work.resolver.ts';
import { WorkService } from './work-order/work.service.ts';

/** Work orders 维修工单, from dispatch to closed slip, with the approval of equipment repairs. @source ENG-019 … ENG-033 */
@Module({
  providers: [
    WorkOrderService, CreationService, WorkService, TicketFollowUp, RecomputeService, Candidates, AssignmentService, RepairApprovalService,
    WorkOrderReads, EstateFiguresReads, TicketConsumer, CalendarConsumer, WorkOrderDeadlines,
    WorkOrderResolver, WorkResolver, AssignmentResolver, RepairApprovalResolver,
    EstateWorkOrdersResolver, EstateFiguresResolver, TicketWorkOrdersResolver, EmployeeWorkOrdersResolver,
    RepairIndicatorReads, RepairIndicatorResolver, CompletedOfWeekReads, CompletedOfWeekResolver, VendorService, VendorResolver,
    OnCallReads, OnCallService, OnCallResolver, OutageReads, OutageService, OutageResolver, CrewScheduleReads, CrewScheduleService, CrewScheduleResolver,
    ReworkSampleReads, ReworkSampleService, ReworkSampleResolver,
  ],
})
export class WorkOrdersModule {}
