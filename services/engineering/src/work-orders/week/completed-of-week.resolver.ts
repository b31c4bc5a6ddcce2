import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryCompletedOrdersOfWeekArgs } from '../../schema.types.ts';
import { CompletedOfWeekReads } from './completed-of-week.reads.ts';

@Resolver()
export class CompletedOfWeekResolver {
  constructor(private readonly reads: CompletedOfWeekReads) {}

  @Query()
  completedOrdersOfWeek(@Args() args: QueryCompletedOrdersOfWeekArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }
}
