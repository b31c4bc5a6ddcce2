import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { ClassSummaryReads } from './class-summary.reads.ts';

@Resolver('Estate')
export class ClassSummaryResolver {
  constructor(private readonly reads: ClassSummaryReads) {}

  @ResolveField()
  archiveClasses(@Parent() estate: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.of(call, estate.id);
  }
}
