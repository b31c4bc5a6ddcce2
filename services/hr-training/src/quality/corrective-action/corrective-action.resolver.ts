import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type {
  MutationAnalyseCauseArgs, MutationCloseCorrectiveActionArgs, MutationCompleteCorrectiveActionArgs, MutationOpenCorrectiveActionArgs,
  MutationPlanCorrectiveActionArgs, MutationReviewCorrectivePlanArgs, MutationStartCorrectiveActionArgs, MutationVerifyCorrectiveActionArgs, QueryCorrectiveActionsArgs,
} from '../../schema.types.ts';
import { CorrectiveActionReads } from './corrective-action.reads.ts';
import { CorrectiveActionService } from './corrective-action.service.ts';

@Resolver('CorrectiveAction')
export class CorrectiveActionResolver {
  constructor(private readonly reads: CorrectiveActionReads, private readonly service: CorrectiveActionService) {}

  @Query()
  correctiveAction(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  correctiveActions(@Args() args: QueryCorrectiveActionsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  openCorrectiveAction(@Args() args: MutationOpenCorrectiveActionArgs, @Context('call') call: RequestCall) {
    return this.service.open(call, args.input, args);
  }

  @Mutation()
  analyseCause(@Args() args: MutationAnalyseCauseArgs, @Context('call') call: RequestCall) {
    return this.service.analyse(call, args.id, args.input.cause, args);
  }

  @Mutation()
  planCorrectiveAction(@Args() args: MutationPlanCorrectiveActionArgs, @Context('call') call: RequestCall) {
    return this.service.plan(call, args.id, args.input, args);
  }

  @Mutation()
  reviewCorrectivePlan(@Args() args: MutationReviewCorrectivePlanArgs, @Context('call') call: RequestCall) {
    return this.service.review(call, args.id, args.input, args);
  }

  @Mutation()
  startCorrectiveAction(@Args() args: MutationStartCorrectiveActionArgs, @Context('call') call: RequestCall) {
    return this.service.start(call, args.id, args);
  }

  @Mutation()
  completeCorrectiveAction(@Args() args: MutationCompleteCorrectiveActionArgs, @Context('call') call: RequestCall) {
    return this.service.complete(call, args.id, args.input.result, args);
  }

  @Mutation()
  verifyCorrectiveAction(@Args() args: MutationVerifyCorrectiveActionArgs, @Context('call') call: RequestCall) {
    return this.service.verify(call, args.id, args.input, args);
  }

  @Mutation()
  closeCorrectiveAction(@Args() args: MutationCloseCorrectiveActionArgs, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.referred(call, id);
  }
}
