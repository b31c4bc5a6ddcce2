import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationApproveServiceItemArgs, MutationPlanServiceItemArgs, MutationPublishServiceItemArgs, MutationWithdrawServiceItemArgs, QueryServiceItemsArgs,
} from '../../schema.types.ts';
import { ServiceItemReads, type ServiceItemRow } from './service-item.reads.ts';
import { ServiceItemService } from './service-item.service.ts';

@Resolver('ServiceItem')
export class ServiceItemResolver {
  constructor(private readonly reads: ServiceItemReads, private readonly service: ServiceItemService) {}

  @Query()
  serviceItem(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  serviceItems(@Args() args: QueryServiceItemsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  planServiceItem(@Args() args: MutationPlanServiceItemArgs, @Context('call') call: RequestCall) {
    return this.service.plan(call, args.input, args);
  }

  @Mutation()
  approveServiceItem(@Args() args: MutationApproveServiceItemArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, args.id, args.input.evaluation, args);
  }

  @Mutation()
  publishServiceItem(@Args() args: MutationPublishServiceItemArgs, @Context('call') call: RequestCall) {
    return this.service.publish(call, args.id, args);
  }

  @Mutation()
  withdrawServiceItem(@Args() args: MutationWithdrawServiceItemArgs, @Context('call') call: RequestCall) {
    return this.service.withdraw(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ServiceItemRow) {
    return reference(estateId);
  }

  @ResolveField()
  plannedBy(@Parent() { plannedBy }: ServiceItemRow) {
    return reference(plannedBy);
  }

  @ResolveField()
  approvedBy(@Parent() { approvedBy }: ServiceItemRow) {
    return reference(approvedBy);
  }
}
