import { Args, Context, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryMyWorkOrdersArgs, QueryWorkOrdersArgs } from '../../schema.types.ts';
import { blockOf, isOverdueAt, referenceTo, repairApprovalOf, slipOf } from './work-order-answer.rules.ts';
import type { WorkOrderRow } from './work-order.sql.ts';
import { WorkOrderReads } from './work-order.reads.ts';

/** Orders to read, with references to what others own. */
@Resolver('WorkOrder')
export class WorkOrderResolver {
  constructor(private readonly reads: WorkOrderReads) {}

  @Query()
  workOrder(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  workOrders(@Args() args: QueryWorkOrdersArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  myWorkOrders(@Args() args: QueryMyWorkOrdersArgs, @Context('call') call: RequestCall) {
    return this.reads.mine(call, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @ResolveField()
  estate(@Parent() { estateId }: WorkOrderRow) {
    return { id: estateId };
  }

  @ResolveField()
  ticket(@Parent() { ticketId }: WorkOrderRow) {
    return referenceTo(ticketId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: WorkOrderRow) {
    return referenceTo(unitId);
  }

  @ResolveField()
  department(@Parent() { departmentId }: WorkOrderRow) {
    return referenceTo(departmentId);
  }

  @ResolveField()
  assignee(@Parent() { assigneeId }: WorkOrderRow) {
    return referenceTo(assigneeId);
  }

  @ResolveField()
  onCall(@Parent() { onCallId }: WorkOrderRow) {
    return referenceTo(onCallId);
  }

  @ResolveField()
  contract(@Parent() { contractId }: WorkOrderRow) {
    return referenceTo(contractId);
  }

  @ResolveField()
  respondLimit(@Parent() { limitStamps }: WorkOrderRow) {
    return limitStamps.RESPOND ?? null;
  }

  @ResolveField()
  finishLimit(@Parent() { limitStamps }: WorkOrderRow) {
    return limitStamps.FINISH ?? null;
  }

  @ResolveField()
  isOverdue(@Parent() order: WorkOrderRow, @Context('call') call: RequestCall) {
    return isOverdueAt(order, call.now);
  }

  @ResolveField()
  block(@Parent() order: WorkOrderRow) {
    return blockOf(order);
  }

  @ResolveField()
  repairApproval(@Parent() order: WorkOrderRow) {
    return repairApprovalOf(order);
  }

  @ResolveField()
  slip(@Parent() order: WorkOrderRow) {
    return slipOf(order);
  }
}
