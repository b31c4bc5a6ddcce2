import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryRepairIndicatorsArgs, RepairIndicatorWorkOrdersArgs } from '../../schema.types.ts';
import { shareBp } from './estate-figures.reads.ts';
import { RepairIndicatorReads, type RepairIndicator } from './repair-indicators.reads.ts';

@Resolver('RepairIndicator')
export class RepairIndicatorResolver {
  constructor(private readonly reads: RepairIndicatorReads) {}

  @Query()
  repairIndicators(@Args() args: QueryRepairIndicatorsArgs, @Context('call') call: RequestCall) {
    return this.reads.of(call, args);
  }

  @ResolveField()
  shareBp(@Parent() { numerator, denominator }: RepairIndicator) {
    return shareBp(numerator, denominator);
  }

  @ResolveField()
  workOrders(@Parent() indicator: RepairIndicator, @Args() args: RepairIndicatorWorkOrdersArgs, @Context('call') call: RequestCall) {
    return this.reads.behind(call, indicator, args);
  }
}
