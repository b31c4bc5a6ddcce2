import { Module } from '@nestjs/common';
import { RoutingRuleReads } from './routing-rule/routing-rule.reads.ts';
import { RoutingRuleResolver } from './routing-rule/routing-rule.resolver.ts';
import { RoutingRuleService } from './routing-rule/routing-rule.service.ts';
import { CalendarConsumer } from './ticket/calendar.consumer.ts';
import { TicketCountReads } from './ticket/ticket-counts.reads.ts';
import { TicketAssignmentResolver, TicketFieldsResolver } from './ticket/ticket-fields.resolver.ts';
import { TicketReads } from './ticket/ticket.reads.ts';
import { TicketResolver } from './ticket/ticket.resolver.ts';
import { TicketService } from './ticket/ticket.service.ts';
import { WorkOrderConsumer } from './ticket/work-order.consumer.ts';
import { ZoneConsumer } from './ticket/zone.consumer.ts';
import { TimelineReads } from './timeline/timeline.reads.ts';
import { TimelineResolver } from './timeline/timeline.resolver.ts';

/** 报事: from the report to the confirmed result. @source CS-011 … CS-019 CS-028 */
@Module({
  providers: [
    TicketReads, TicketCountReads, TicketService, TicketResolver, TicketFieldsResolver, TicketAssignmentResolver, WorkOrderConsumer, CalendarConsumer, ZoneConsumer,
    RoutingRuleReads, RoutingRuleService, RoutingRuleResolver, TimelineReads, TimelineResolver,
  ],
  exports: [TicketService, TicketReads, TicketCountReads],
})
export class TicketsModule {}
