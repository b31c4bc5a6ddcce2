import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryBusinessLineRevenueArgs } from '../../schema.types.ts';
import { BusinessLineReads } from './business-line.reads.ts';

@Resolver('BusinessLineRevenue')
export class BusinessLineResolver {
  constructor(private readonly reads: BusinessLineReads) {}

  @Query()
  businessLineRevenue(@Args() args: QueryBusinessLineRevenueArgs, @Context('call') call: RequestCall) {
    return this.reads.revenue(call, args);
  }
}
