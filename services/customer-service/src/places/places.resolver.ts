import { Args, Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { CallbackCountReads } from '../callbacks/callback/callback-counts.reads.ts';
import type { HouseholdTicketsArgs, UnitTicketsArgs } from '../schema.types.ts';
import { TicketCountReads } from '../tickets/ticket/ticket-counts.reads.ts';
import { TicketReads } from '../tickets/ticket/ticket.reads.ts';

interface Place {
  id: string;
}

@Resolver('Estate')
export class EstateResolver {
  constructor(private readonly ticketCounts: TicketCountReads, private readonly callbackCounts: CallbackCountReads) {}

  @ResolveReference()
  resolveReference({ id }: Place) {
    return { id };
  }

  @ResolveField()
  tickets(@Parent() estate: Place, @Context('call') call: RequestCall) {
    return this.ticketCounts.ofEstate(call, estate.id);
  }

  @ResolveField()
  callbacks(@Parent() estate: Place, @Context('call') call: RequestCall) {
    return this.callbackCounts.ofEstate(call, estate.id);
  }
}

@Resolver('Unit')
export class UnitResolver {
  constructor(private readonly reads: TicketReads) {}

  @ResolveReference()
  resolveReference({ id }: Place) {
    return { id };
  }

  @ResolveField()
  tickets(@Parent() unit: Place, @Args() args: UnitTicketsArgs, @Context('call') call: RequestCall) {
    return this.reads.of(call, 'unit_id', unit.id, args);
  }
}

@Resolver('Household')
export class HouseholdResolver {
  constructor(private readonly reads: TicketReads) {}

  @ResolveReference()
  resolveReference({ id }: Place) {
    return { id };
  }

  @ResolveField()
  tickets(@Parent() household: Place, @Args() args: HouseholdTicketsArgs, @Context('call') call: RequestCall) {
    return this.reads.of(call, 'household_id', household.id, args);
  }
}
