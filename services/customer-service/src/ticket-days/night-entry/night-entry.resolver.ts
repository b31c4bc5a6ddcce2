import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { CallLogReads } from '../../reception/call-log/call-log.reads.ts';
import type { MutationEnterNightTicketArgs, QueryNightTicketsPendingArgs } from '../../schema.types.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import { NightEntryService } from './night-entry.service.ts';

@Resolver()
export class NightEntryResolver {
  constructor(private readonly calls: CallLogReads, private readonly service: NightEntryService) {}

  @Query()
  nightTicketsPending(@Args() args: QueryNightTicketsPendingArgs, @Context('call') call: RequestCall) {
    return this.calls.pendingEntry(call, scopeOf(call.actor, ticketDaysAccess, 'night.read'), args);
  }

  @Mutation()
  enterNightTicket(@Args() args: MutationEnterNightTicketArgs, @Context('call') call: RequestCall) {
    return this.service.enter(call, args.input, args);
  }
}
