import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { CsPost } from './cs-post.facts.ts';
import { CsPostReads, type EstateCsPosts } from './cs-post.reads.ts';

@Resolver('EstateCsPosts')
export class EstateCsPostsResolver {
  constructor(private readonly reads: CsPostReads) {}

  @Query()
  estateCsPosts(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.ofEstate(call, estateId);
  }

  @ResolveField()
  estate(@Parent() { estateId }: EstateCsPosts) {
    return reference(estateId);
  }
}

@Resolver('CsPost')
export class CsPostResolver {
  @ResolveField()
  department(@Parent() { orgUnitId }: CsPost) {
    return reference(orgUnitId);
  }
}
