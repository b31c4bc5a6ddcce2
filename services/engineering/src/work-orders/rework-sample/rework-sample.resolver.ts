import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationDrawReworkSampleArgs, QueryReworkSamplesArgs } from '../../schema.types.ts';
import { referenceTo } from '../work-order/work-order-answer.rules.ts';
import { WorkOrderReads } from '../work-order/work-order.reads.ts';
import { ReworkSampleReads, type ReworkSampleRow } from './rework-sample.reads.ts';
import { ReworkSampleService } from './rework-sample.service.ts';

@Resolver('ReworkSample')
export class ReworkSampleResolver {
  constructor(private readonly reads: ReworkSampleReads, private readonly service: ReworkSampleService, private readonly orders: WorkOrderReads) {}

  @Query()
  reworkSamples(@Args() args: QueryReworkSamplesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  drawReworkSample(@Args() args: MutationDrawReworkSampleArgs, @Context('call') call: RequestCall) {
    return this.service.draw(call, args, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ReworkSampleRow) {
    return referenceTo(estateId);
  }

  @ResolveField()
  size(@Parent() { orderIds }: ReworkSampleRow) {
    return orderIds.length;
  }

  @ResolveField()
  workOrders(@Parent() { orderIds }: ReworkSampleRow, @Context('call') call: RequestCall) {
    return this.#orders(call, orderIds);
  }

  @ResolveField()
  reworked(@Parent() { reworkedIds }: ReworkSampleRow, @Context('call') call: RequestCall) {
    return reworkedIds ? this.#orders(call, reworkedIds) : null;
  }

  @ResolveField()
  reworkedCount(@Parent() { reworkedIds }: ReworkSampleRow) {
    return reworkedIds?.length ?? null;
  }

  async #orders(call: RequestCall, ids: readonly string[]) {
    return (await Promise.all(ids.map((id) => this.orders.one(call, id)))).filter((order) => order !== null);
  }
}
