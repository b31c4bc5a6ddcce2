import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { TimelineReads, type TimelineRow } from './timeline.reads.ts';

@Resolver('TicketTimelineEntry')
export class TimelineResolver {
  constructor(private readonly reads: TimelineReads) {}

  @Query()
  ticketTimeline(@Args('ticketId') ticketId: string, @Context('call') call: RequestCall) {
    return this.reads.ofTicket(call, ticketId);
  }

  @ResolveField()
  actor(@Parent() { actorKind, actorId }: TimelineRow) {
    return actorKind === 'EMPLOYEE' ? { id: actorId } : null;
  }
}
