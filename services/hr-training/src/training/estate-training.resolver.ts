import type { RequestCall } from '@guanjia/subgraph';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { EstateTrainingReads } from './estate-training.reads.ts';

/** What this service adds to an estate. */
@Resolver('Estate')
export class EstateTrainingResolver {
  constructor(private readonly reads: EstateTrainingReads) {}

  @ResolveReference()
  resolveReference({ id }: { id: string }) {
    return { id };
  }

  @ResolveField()
  training(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }
}
