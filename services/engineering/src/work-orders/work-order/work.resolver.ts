import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationBlockWorkOrderArgs, MutationCancelWorkOrderArgs, MutationCloseWorkOrderArgs, MutationCompleteWorkOrderArgs, MutationCreateWorkOrderArgs,
  MutationReworkWorkOrderArgs, MutationStartMakeSafeArgs, MutationStartWorkOrderArgs, MutationUnblockWorkOrderArgs, MutationVerifyWorkOrderArgs,
} from '../../schema.types.ts';
import { CreationService } from './creation.service.ts';
import { WorkService } from './work.service.ts';

/** The life of an order, command by command. */
@Resolver()
export class WorkResolver {
  constructor(private readonly creation: CreationService, private readonly work: WorkService) {}

  @Mutation()
  createWorkOrder(@Args() args: MutationCreateWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.creation.byStaff(call, args.input, args.idempotencyKey);
  }

  @Mutation()
  startWorkOrder(@Args() target: MutationStartWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.work.start(call, target);
  }

  @Mutation()
  startMakeSafe(@Args() target: MutationStartMakeSafeArgs, @Context('call') call: RequestCall) {
    return this.work.makeSafe(call, target);
  }

  @Mutation()
  blockWorkOrder(@Args() args: MutationBlockWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.work.block(call, args, args.input);
  }

  @Mutation()
  unblockWorkOrder(@Args() target: MutationUnblockWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.work.unblock(call, target);
  }

  @Mutation()
  completeWorkOrder(@Args() args: MutationCompleteWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.work.complete(call, args, args.input);
  }

  @Mutation()
  verifyWorkOrder(@Args() target: MutationVerifyWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.work.verify(call, target);
  }

  @Mutation()
  reworkWorkOrder(@Args() args: MutationReworkWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.work.rework(call, args, args.input);
  }

  @Mutation()
  closeWorkOrder(@Args() target: MutationCloseWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.work.close(call, target);
  }

  @Mutation()
  cancelWorkOrder(@Args() args: MutationCancelWorkOrderArgs, @Context('call') call: RequestCall) {
    return this.work.cancel(call, args, args.input);
  }
}
