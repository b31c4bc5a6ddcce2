import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationApproveActivityBudgetArgs, MutationCancelActivityArgs, MutationCompleteActivityArgs, MutationEvaluateActivityArgs, MutationHoldActivityArgs,
  MutationPlanActivityArgs, MutationSetActivityMaterialsArgs, MutationSpendOnActivityArgs, QueryActivitiesArgs,
} from '../../schema.types.ts';
import { ActivityReads } from './activity.reads.ts';
import { ActivityService } from './activity.service.ts';

@Resolver('Activity')
export class ActivityResolver {
  constructor(private readonly reads: ActivityReads, private readonly service: ActivityService) {}

  @Query()
  activity(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  activities(@Args() args: QueryActivitiesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  planActivity(@Args() args: MutationPlanActivityArgs, @Context('call') call: RequestCall) {
    return this.service.plan(call, args.input, args);
  }

  @Mutation()
  approveActivityBudget(@Args() args: MutationApproveActivityBudgetArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, args.id, args);
  }

  @Mutation()
  setActivityMaterials(@Args() args: MutationSetActivityMaterialsArgs, @Context('call') call: RequestCall) {
    return this.service.setMaterials(call, args.id, args.materials, args);
  }

  @Mutation()
  spendOnActivity(@Args() args: MutationSpendOnActivityArgs, @Context('call') call: RequestCall) {
    return this.service.spend(call, args.id, args.amountFen, args);
  }

  @Mutation()
  holdActivity(@Args() args: MutationHoldActivityArgs, @Context('call') call: RequestCall) {
    return this.service.hold(call, args.id, args);
  }

  @Mutation()
  completeActivity(@Args() args: MutationCompleteActivityArgs, @Context('call') call: RequestCall) {
    return this.service.complete(call, args.id, args);
  }

  @Mutation()
  evaluateActivity(@Args() args: MutationEvaluateActivityArgs, @Context('call') call: RequestCall) {
    return this.service.evaluate(call, args.id, args.input, args);
  }

  @Mutation()
  cancelActivity(@Args() args: MutationCancelActivityArgs, @Context('call') call: RequestCall) {
    return this.service.cancel(call, args.id, args.input.reasonCode, args);
  }
}
