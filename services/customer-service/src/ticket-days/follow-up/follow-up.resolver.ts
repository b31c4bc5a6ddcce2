import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationConfirmOpenTicketStatusArgs, MutationRecordFollowUpArgs, QueryTicketFollowUpsArgs, ZoneTicketsTicketsArgs } from '../../schema.types.ts';
import { TicketReads } from '../../tickets/ticket/ticket.reads.ts';
import { ZoneReads } from '../../zones/zone/zone.reads.ts';
import { FollowUpReads, type FollowUpRow, type ZoneTickets } from './follow-up.reads.ts';
import { FollowUpService } from './follow-up.service.ts';

@Resolver('TicketFollowUp')
export class FollowUpResolver {
  constructor(private readonly reads: FollowUpReads, private readonly service: FollowUpService, private readonly tickets: TicketReads) {}

  @Query()
  ticketFollowUps(@Args() args: QueryTicketFollowUpsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  openTicketsByZone(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.byZone(call, estateId);
  }

  @Mutation()
  recordFollowUp(@Args() args: MutationRecordFollowUpArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.ticketId, args.input, args);
  }

  @Mutation()
  confirmOpenTicketStatus(@Args() args: MutationConfirmOpenTicketStatusArgs, @Context('call') call: RequestCall) {
    return this.service.confirm(call, args.ticketId, args.input, args);
  }

  @ResolveField()
  ticket(@Parent() { ticketId }: FollowUpRow, @Context('call') call: RequestCall) {
    return this.tickets.one(call, ticketId);
  }

  @ResolveField()
  by(@Parent() { by }: FollowUpRow) {
    return reference(by);
  }

  @ResolveField()
  confirmedBy(@Parent() { confirmedBy }: FollowUpRow) {
    return reference(confirmedBy);
  }
}

@Resolver('ZoneTickets')
export class ZoneTicketsResolver {
  constructor(private readonly zones: ZoneReads, private readonly ticketReads: TicketReads) {}

  @ResolveField()
  zone(@Parent() { zoneId }: ZoneTickets, @Context('call') call: RequestCall) {
    return zoneId && this.zones.one(call, zoneId);
  }

  @ResolveField()
  tickets(@Parent() { estateId, zoneId }: ZoneTickets, @Args() args: ZoneTicketsTicketsArgs, @Context('call') call: RequestCall) {
    return this.ticketReads.list(call, { ...args, filter: { estateId, unfinished: true, ...(zoneId ? { zoneId } : { inNoZone: true }) } });
  }
}
