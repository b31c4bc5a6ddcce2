import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationDraftCallbackStatisticsArgs, MutationRedraftCallbackStatisticsArgs, MutationReviewCallbackStatisticsArgs, QueryCallbackStatisticsListArgs,
} from '../../schema.types.ts';
import { CallbackStatisticsReads, type CallbackStatisticsRow } from './callback-statistics.reads.ts';
import type { Repeated } from './callback-statistics.rules.ts';
import { CallbackStatisticsService } from './callback-statistics.service.ts';

@Resolver('CallbackStatistics')
export class CallbackStatisticsResolver {
  constructor(private readonly reads: CallbackStatisticsReads, private readonly service: CallbackStatisticsService) {}

  @Query()
  callbackStatistics(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  callbackStatisticsList(@Args() args: QueryCallbackStatisticsListArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  draftCallbackStatistics(@Args() args: MutationDraftCallbackStatisticsArgs, @Context('call') call: RequestCall) {
    return this.service.draft(call, args.input, args);
  }

  @Mutation()
  redraftCallbackStatistics(@Args() args: MutationRedraftCallbackStatisticsArgs, @Context('call') call: RequestCall) {
    return this.service.redraft(call, args.id, args.input, args);
  }

  @Mutation()
  reviewCallbackStatistics(@Args() args: MutationReviewCallbackStatisticsArgs, @Context('call') call: RequestCall) {
    return this.service.review(call, args.id, args.input.opinion, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CallbackStatisticsRow) {
    return reference(estateId);
  }

  @ResolveField()
  draftedBy(@Parent() { draftedBy }: CallbackStatisticsRow) {
    return reference(draftedBy);
  }

  @ResolveField()
  reviewedBy(@Parent() { reviewedBy }: CallbackStatisticsRow) {
    return reference(reviewedBy);
  }
}

@Resolver('CallbackRepetition')
export class CallbackRepetitionResolver {
  @ResolveField()
  unit(@Parent() { unitId }: Repeated) {
    return reference(unitId);
  }
}
