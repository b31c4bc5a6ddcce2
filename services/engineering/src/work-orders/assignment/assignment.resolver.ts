import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { Target } from '../work-order/work-order.service.ts';
import { AssignmentService, type AssignWorkOrderInput } from './assignment.service.ts';

@Resolver()
export class AssignmentResolver {
  constructor(private readonly service: AssignmentService) {}

  @Mutation()
  assignWorkOrder(@Args() args: Target & { input: AssignWorkOrderInput }, @Context('call') call: RequestCall) {
    return this.service.assign(call, args, args.input);
  }
}
