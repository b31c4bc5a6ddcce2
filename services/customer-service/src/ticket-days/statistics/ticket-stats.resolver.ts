import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryTicketStatsArgs } from '../../schema.types.ts';
import { TicketStatsReads } from './ticket-stats.reads.ts';

@Resolver()
export class TicketStatsResolver {
  constructor(private readonly reads: TicketStatsReads) {}

  @Query()
  ticketStats(@Args() args: QueryTicketStatsArgs, @Context('call') call: RequestCall) {
    return this.reads.within(call, args);
  }
}
