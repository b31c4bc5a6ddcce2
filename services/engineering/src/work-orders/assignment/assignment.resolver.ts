import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationAssignWorkOrderArgs } from '../../schema.types.ts';
import { AssignmentService } from './assignment.service.ts';

@Resolver()
export class AssignmentResolver {
  constructor(private readonly service: AssignmentService) {}

  @Mutation()
  assignWorkOrder(@Args() args: MutationAssignWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.service.assign(call, args, args.input);
  }
}
