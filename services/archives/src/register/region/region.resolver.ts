import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { EstateReads, type EstateFilter } from '../estate/estate.reads.ts';
import { RegionReads, type RegionRow } from './region.reads.ts';
import { RegionService, type ChangeRegionInput, type RegisterRegionInput } from './region.service.ts';

@Resolver('Region')
export class RegionResolver {
  constructor(private readonly reads: RegionReads, private readonly service: RegionService, private readonly estateReads: EstateReads) {}

  @Query()
  region(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  regions(@Args() args: PageArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  registerRegion(@Args() args: Keyed & { input: RegisterRegionInput }, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @Mutation()
  activateRegion(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.activate(call, args.id, args);
  }

  @Mutation()
  changeRegion(@Args() args: Keyed & { id: string; input: ChangeRegionInput }, @Context('call') call: RequestCall) {
    return this.service.change(call, args.id, args.input, args);
  }

  @Mutation()
  closeRegion(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @ResolveReference()
  resolveReference(@Parent() region: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, region.id);
  }

  @ResolveField()
  group(@Parent() region: RegionRow, @Context('call') call: RequestCall) {
    return this.reads.group(call, region.groupId);
  }

  @ResolveField()
  estates(@Parent() region: RegionRow, @Args() args: PageArgs & { filter?: EstateFilter }, @Context('call') call: RequestCall) {
    return this.estateReads.ofRegion(call, region.id, args);
  }
}
