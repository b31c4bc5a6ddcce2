import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryCorrectiveCandidatesArgs } from '../../schema.types.ts';
import { CorrectiveCandidateReads, type CandidateRow } from './corrective-candidate.reads.ts';

@Resolver('CorrectiveCandidate')
export class CorrectiveCandidateResolver {
  constructor(private readonly reads: CorrectiveCandidateReads) {}

  @Query()
  correctiveCandidates(@Args() args: QueryCorrectiveCandidatesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CandidateRow) {
    return { id: estateId };
  }

  @ResolveField()
  unit(@Parent() { unitId }: CandidateRow) {
    return unitId && { id: unitId };
  }

  @ResolveField()
  sources(@Parent() { sourceRefs }: CandidateRow) {
    return sourceRefs;
  }
}
