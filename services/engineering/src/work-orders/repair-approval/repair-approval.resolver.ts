import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { Target } from '../work-order/work-order.service.ts';
import type { Reason } from './repair-approval.rules.ts';
import { RepairApprovalService } from './repair-approval.service.ts';

type Estimated = Target & { estimateFen: bigint };

@Resolver()
export class RepairApprovalResolver {
  constructor(private readonly service: RepairApprovalService) {}

  @Mutation()
  estimateWorkOrder(@Args() args: Estimated, @Context('call') call: RequestCall) {
    return this.service.estimate(call, args, args.estimateFen);
  }

  @Mutation()
  requestRepairApproval(@Args() args: Estimated, @Context('call') call: RequestCall) {
    return this.service.request(call, args, args.estimateFen);
  }

  @Mutation()
  reviewRepair(@Args() target: Target, @Context('call') call: RequestCall) {
    return this.service.review(call, target);
  }

  @Mutation()
  approveRepair(@Args() target: Target, @Context('call') call: RequestCall) {
    return this.service.approve(call, target);
  }

  @Mutation()
  rejectRepair(@Args() args: Target & { input: Reason }, @Context('call') call: RequestCall) {
    return this.service.reject(call, args, args.input);
  }

  @Mutation()
  replanWorkOrder(@Args() args: Estimated, @Context('call') call: RequestCall) {
    return this.service.replan(call, args, args.estimateFen);
  }
}
