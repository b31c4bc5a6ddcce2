import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationCreateCallbackPlanArgs, MutationFinishCallbackPlanArgs, MutationIssueCallbackPlanArgs, QueryCallbackPlansArgs,
} from '../../schema.types.ts';
import { CallbackPlanReads, type CallbackPlanRow } from './callback-plan.reads.ts';
import { CallbackPlanService } from './callback-plan.service.ts';

@Resolver('CallbackPlan')
export class CallbackPlanResolver {
  constructor(private readonly reads: CallbackPlanReads, private readonly service: CallbackPlanService) {}

  @Query()
  callbackPlan(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  callbackPlans(@Args() args: QueryCallbackPlansArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  createCallbackPlan(@Args() args: MutationCreateCallbackPlanArgs, @Context('call') call: RequestCall) {
    return this.service.create(call, args.input, args);
  }

  @Mutation()
  issueCallbackPlan(@Args() args: MutationIssueCallbackPlanArgs, @Context('call') call: RequestCall) {
    return this.service.issue(call, args.id, args);
  }

  @Mutation()
  finishCallbackPlan(@Args() args: MutationFinishCallbackPlanArgs, @Context('call') call: RequestCall) {
    return this.service.finish(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() plan: CallbackPlanRow) {
    return reference(plan.estateId);
  }

  @ResolveField()
  draftedBy(@Parent() plan: CallbackPlanRow) {
    return reference(plan.draftedBy);
  }

  @ResolveField()
  issuedBy(@Parent() plan: CallbackPlanRow) {
    return reference(plan.issuedBy);
  }

  @ResolveField()
  doneBy(@Parent() plan: CallbackPlanRow) {
    return reference(plan.doneBy);
  }

  @ResolveField()
  callbacks(@Parent() plan: CallbackPlanRow, @Context('call') call: RequestCall) {
    return this.reads.callbacksOf(call, plan.id);
  }
}
