import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationRebuildIndicatorsArgs, QueryIndicatorCasesArgs, QueryIndicatorsArgs } from '../../schema.types.ts';
import { RebuildService } from '../roll-up/rebuild.service.ts';
import { IndicatorReads } from './indicator.reads.ts';

@Resolver('IndicatorResult')
export class IndicatorResolver {
  constructor(private readonly reads: IndicatorReads, private readonly rebuilding: RebuildService) {}

  @Query()
  indicators(@Args() args: QueryIndicatorsArgs, @Context('call') call: RequestCall) {
    return this.reads.of(call, args);
  }

  @Query()
  indicatorCases(@Args() args: QueryIndicatorCasesArgs, @Context('call') call: RequestCall) {
    return this.reads.cases(call, args);
  }

  @Mutation()
  rebuildIndicators(@Args() args: MutationRebuildIndicatorsArgs, @Context('call') call: RequestCall) {
    return this.rebuilding.rebuild(call, args.scope ?? {});
  }
}
