import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRateAssistantArgs, QueryAssistantRatingsArgs } from '../../schema.types.ts';
import { AssistantRatingReads } from './assistant-rating.reads.ts';
import type { AssistantRating } from './assistant-rating.rules.ts';
import { AssistantRatingService } from './assistant-rating.service.ts';

@Resolver('AssistantRating')
export class AssistantRatingResolver {
  constructor(private readonly reads: AssistantRatingReads, private readonly service: AssistantRatingService) {}

  @Query()
  assistantRatings(@Args() args: QueryAssistantRatingsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  rateAssistant(@Args() args: MutationRateAssistantArgs, @Context('call') call: RequestCall) {
    return this.service.rate(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: AssistantRating) {
    return reference(estateId);
  }

  @ResolveField()
  assistant(@Parent() { employeeId }: AssistantRating) {
    return reference(employeeId);
  }

  @ResolveField()
  recordedBy(@Parent() { recordedBy }: AssistantRating) {
    return reference(recordedBy);
  }
}
