import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationConfirmDailyClearingArgs, MutationLinkClearingToMeetingArgs, QueryDailyClearingsArgs } from '../../schema.types.ts';
import { TicketReads } from '../../tickets/ticket/ticket.reads.ts';
import { DailyClearingReads, type DailyClearingRow } from './daily-clearing.reads.ts';
import type { OpenItem } from './daily-clearing.rules.ts';
import { DailyClearingService } from './daily-clearing.service.ts';

@Resolver('DailyClearing')
export class DailyClearingResolver {
  constructor(private readonly reads: DailyClearingReads, private readonly service: DailyClearingService, private readonly tickets: TicketReads) {}

  @Query()
  dailyClearing(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  dailyClearings(@Args() args: QueryDailyClearingsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  confirmDailyClearing(@Args() args: MutationConfirmDailyClearingArgs, @Context('call') call: RequestCall) {
    return this.service.confirm(call, args.input, args);
  }

  @Mutation()
  linkClearingToMeeting(@Args() args: MutationLinkClearingToMeetingArgs, @Context('call') call: RequestCall) {
    return this.service.link(call, args.id, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: DailyClearingRow) {
    return reference(estateId);
  }

  @ResolveField()
  newTickets(@Parent() { newTicketIds }: DailyClearingRow, @Context('call') call: RequestCall) {
    return Promise.all(newTicketIds.map((id) => this.tickets.one(call, id)));
  }

  @ResolveField()
  doneTickets(@Parent() { doneTicketIds }: DailyClearingRow, @Context('call') call: RequestCall) {
    return Promise.all(doneTicketIds.map((id) => this.tickets.one(call, id)));
  }

  @ResolveField()
  confirmedBy(@Parent() { confirmedBy }: DailyClearingRow) {
    return reference(confirmedBy);
  }

  @ResolveField()
  meetingId(@Parent() { reportedMeetingId }: DailyClearingRow) {
    return reportedMeetingId;
  }
}

@Resolver('OpenTicketItem')
export class OpenTicketItemResolver {
  constructor(private readonly tickets: TicketReads) {}

  @ResolveField()
  ticket(@Parent() { ticketId }: OpenItem, @Context('call') call: RequestCall) {
    return this.tickets.one(call, ticketId);
  }
}
