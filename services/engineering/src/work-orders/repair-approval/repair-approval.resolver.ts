import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationApproveRepairArgs, MutationEstimateWorkOrderArgs, MutationRejectRepairArgs, MutationReplanWorkOrderArgs, MutationRequestRepairApprovalArgs,
  MutationReviewRepairArgs,
} from '../../schema.types.ts';
import { RepairApprovalService } from './repair-approval.service.ts';

@Resolver()
export class RepairApprovalResolver {
  constructor(private readonly service: RepairApprovalService) {}

  @Mutation()
  estimateWorkOrder(@Args() args: MutationEstimateWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.service.estimate(call, args, args.estimateFen);
  }

  @Mutation()
  requestRepairApproval(@Args() args: MutationRequestRepairApprovalArgs, @Context('call') call: RequestCall) {
    return this.service.request(call, args, args.estimateFen);
  }

  @Mutation()
  reviewRepair(@Args() target: MutationReviewRepairArgs, @Context('call') call: RequestCall) {
    return this.service.review(call, target);
  }

  @Mutation()
  approveRepair(@Args() target: MutationApproveRepairArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, target);
  }

  @Mutation()
  rejectRepair(@Args() args: MutationRejectRepairArgs, @Context('call') call: RequestCall) {
    return this.service.reject(call, args, args.input);
  }

  @Mutation()
  replanWorkOrder(@Args() args: MutationReplanWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.service.replan(call, args, args.estimateFen);
  }
}
