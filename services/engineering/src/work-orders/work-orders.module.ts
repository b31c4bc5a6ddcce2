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
  ],
})
export class WorkOrdersModule {}
