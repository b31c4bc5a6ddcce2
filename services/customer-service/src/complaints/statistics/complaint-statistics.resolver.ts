import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryComplaintIndicatorsArgs, QueryComplaintStatsArgs } from '../../schema.types.ts';
import type { IndicatorCounts } from '../../indicators/indicator-counts.sql.ts';
import { ComplaintIndicatorReads } from './complaint-indicators.reads.ts';
import { ComplaintStatsReads } from './complaint-stats.reads.ts';

@Resolver('ComplaintIndicator')
export class ComplaintStatisticsResolver {
  constructor(private readonly indicators: ComplaintIndicatorReads, private readonly stats: ComplaintStatsReads) {}

  @Query()
  complaintStats(@Args() args: QueryComplaintStatsArgs, @Context('call') call: RequestCall) {
    return this.stats.ofMonth(call, args);
  }

  @Query()
  complaintIndicators(@Args() { estateId, month }: QueryComplaintIndicatorsArgs, @Context('call') call: RequestCall) {
    return this.indicators.ofMonth(call, estateId ?? null, month);
  }

  @ResolveField()
  ratio(@Parent() { numerator, denominator }: IndicatorCounts) {
    return denominator === 0 ? null : numerator / denominator;
  }
}
