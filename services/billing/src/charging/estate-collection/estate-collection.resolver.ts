import { Args, Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { EstateCollectionReads, RecordAccuracyReads, type EstateCollection } from './estate-collection.reads.ts';

/** What stands to be collected in an estate, beside what archives says of the estate. */
@Resolver('Estate')
export class EstateCollectionResolver {
  constructor(private readonly reads: EstateCollectionReads) {}

  @ResolveReference()
  resolveReference(estate: { id: string }) {
    return { id: estate.id };
  }

  @ResolveField()
  collection(@Parent() estate: { id: string }, @Context('call') call: RequestCall): Promise<EstateCollection | null> {
    return this.reads.of(call, estate.id);
  }
}

/** How much of what was charged stands as it was charged. */
@Resolver('EstateCollection')
export class RecordAccuracyResolver {
  constructor(private readonly reads: RecordAccuracyReads) {}

  @ResolveField()
  recordAccuracy(@Parent() { id }: EstateCollection, @Args('period') period: string, @Context('call') call: RequestCall) {
    return this.reads.of(call, id, period);
  }
}
