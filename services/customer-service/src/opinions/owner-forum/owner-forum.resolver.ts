import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationHoldOwnerForumArgs, MutationMinuteOwnerForumArgs, MutationPlanOwnerForumArgs, QueryOwnerForumsArgs } from '../../schema.types.ts';
import { OwnerForumReads, type OwnerForumRow } from './owner-forum.reads.ts';
import { OwnerForumService } from './owner-forum.service.ts';

@Resolver('OwnerForum')
export class OwnerForumResolver {
  constructor(private readonly reads: OwnerForumReads, private readonly service: OwnerForumService) {}

  @Query()
  ownerForums(@Args() args: QueryOwnerForumsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  planOwnerForum(@Args() args: MutationPlanOwnerForumArgs, @Context('call') call: RequestCall) {
    return this.service.plan(call, args.input, args);
  }

  @Mutation()
  holdOwnerForum(@Args() args: MutationHoldOwnerForumArgs, @Context('call') call: RequestCall) {
    return this.service.hold(call, args.id, args.input, args);
  }

  @Mutation()
  minuteOwnerForum(@Args() args: MutationMinuteOwnerForumArgs, @Context('call') call: RequestCall) {
    return this.service.minute(call, args.id, args.minutesId, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: OwnerForumRow) {
    return reference(estateId);
  }

  @ResolveField()
  attendees(@Parent() { attendeeIds }: OwnerForumRow) {
    return attendeeIds.map((id) => ({ id }));
  }

  @ResolveField()
  suggestionCount(@Parent() { suggestionIds }: OwnerForumRow) {
    return suggestionIds.length;
  }
}
