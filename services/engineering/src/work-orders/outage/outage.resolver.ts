import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationDeclareOutageArgs, MutationRestoreOutageArgs, QueryUtilityOutagesArgs } from '../../schema.types.ts';
import { referenceTo } from '../work-order/work-order-answer.rules.ts';
import { WorkOrderReads } from '../work-order/work-order.reads.ts';
import { OutageReads, type OutageRow } from './outage.reads.ts';
import { OutageService } from './outage.service.ts';

@Resolver('UtilityOutage')
export class OutageResolver {
  constructor(private readonly reads: OutageReads, private readonly service: OutageService, private readonly orders: WorkOrderReads) {}

  @Query()
  utilityOutages(@Args() args: QueryUtilityOutagesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  declareOutage(@Args() args: MutationDeclareOutageArgs, @Context('call') call: RequestCall) {
    return this.service.declare(call, args.input, args);
  }

  @Mutation()
  restoreOutage(@Args() args: MutationRestoreOutageArgs, @Context('call') call: RequestCall) {
    return this.service.restore(call, args, args.restoredAt ?? null);
  }

  @ResolveField()
  estate(@Parent() { estateId }: OutageRow) {
    return referenceTo(estateId);
  }

  @ResolveField()
  affectedUnits(@Parent() { affectedUnitIds }: OutageRow) {
    return affectedUnitIds.map((id) => ({ id }));
  }

  @ResolveField()
  affectedCount(@Parent() { affectedUnitIds }: OutageRow) {
    return affectedUnitIds.length;
  }

  @ResolveField()
  workOrder(@Parent() { workOrderId }: OutageRow, @Context('call') call: RequestCall) {
    return workOrderId && this.orders.one(call, workOrderId);
  }

  @ResolveField()
  declaredBy(@Parent() { declaredBy }: OutageRow) {
    return referenceTo(declaredBy);
  }
}
