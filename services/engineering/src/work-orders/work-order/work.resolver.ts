import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { Reason } from '../repair-approval/repair-approval.rules.ts';
import { CreationService, type CreateWorkOrderInput } from './creation.service.ts';
import type { Target } from './work-order.service.ts';
import { WorkService, type BlockWorkOrderInput, type CompleteWorkOrderInput } from './work.service.ts';


/** The life of an order, command by command. */
@Resolver()
export class WorkResolver {
  constructor(private readonly creation: CreationService, private readonly work: WorkService) {}

  @Mutation()
  createWorkOrder(@Args() args: { input: CreateWorkOrderInput; idempotencyKey: string }, @Context('call') call: RequestCall) {
    return this.creation.byStaff(call, args.input, args.idempotencyKey);
  }

  @Mutation()
  startWorkOrder(@Args() target: Target, @Context('call') call: RequestCall) {
    return this.work.start(call, target);
  }

  @Mutation()
  startMakeSafe(@Args() target: Target, @Context('call') call: RequestCall) {
    return this.work.makeSafe(call, target);
  }

  @Mutation()
  blockWorkOrder(@Args() args: Target & { input: BlockWorkOrderInput }, @Context('call') call: RequestCall) {
    return this.work.block(call, args, args.input);
  }

  @Mutation()
  unblockWorkOrder(@Args() target: Target, @Context('call') call: RequestCall) {
    return this.work.unblock(call, target);
  }

  @Mutation()
  completeWorkOrder(@Args() args: Target & { input: CompleteWorkOrderInput }, @Context('call') call: RequestCall) {
    return this.work.complete(call, args, args.input);
  }

  @Mutation()
  verifyWorkOrder(@Args() target: Target, @Context('call') call: RequestCall) {
    return this.work.verify(call, target);
  }

  @Mutation()
  reworkWorkOrder(@Args() args: Target & { input: Reason }, @Context('call') call: RequestCall) {
    return this.work.rework(call, args, args.input);
  }

  @Mutation()
  closeWorkOrder(@Args() target: Target, @Context('call') call: RequestCall) {
    return this.work.close(call, target);
  }

  @Mutation()
  cancelWorkOrder(@Args() args: Target & { input: Reason }, @Context('call') call: RequestCall) {
    return this.work.cancel(call, args, args.input);
  }
}
