import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationTrackRectificationArgs, QueryRectificationItemsArgs } from '../../schema.types.ts';
import { TicketReads } from '../../tickets/ticket/ticket.reads.ts';
import { RectificationItemReads, type RectificationItemRow } from './rectification-item.reads.ts';
import { RectificationItemService } from './rectification-item.service.ts';

@Resolver('RectificationItem')
export class RectificationItemResolver {
  constructor(private readonly reads: RectificationItemReads, private readonly service: RectificationItemService, private readonly tickets: TicketReads) {}

  @Query()
  rectificationItems(@Args() args: QueryRectificationItemsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  trackRectification(@Args() args: MutationTrackRectificationArgs, @Context('call') call: RequestCall) {
    return this.service.track(call, args.id, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: RectificationItemRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: RectificationItemRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: RectificationItemRow) {
    return reference(householdId);
  }

  @ResolveField()
  ticket(@Parent() { ticketId }: RectificationItemRow, @Context('call') call: RequestCall) {
    return this.tickets.one(call, ticketId);
  }

  @ResolveField()
  limit(@Parent() { dueLimit }: RectificationItemRow) {
    return dueLimit;
  }
}
