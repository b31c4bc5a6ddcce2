import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { BuildingReads } from '../building/building.reads.ts';
import { RegionReads } from '../region/region.reads.ts';
import { UnitReads } from '../unit/unit.reads.ts';
import { EstateReads, type EstateFilter, type EstateRow } from './estate.reads.ts';
import { EstateService, type ChangeEstateInput, type RegisterEstateInput } from './estate.service.ts';

@Resolver('Estate')
export class EstateResolver {
  constructor(
    private readonly reads: EstateReads, private readonly service: EstateService, private readonly regionReads: RegionReads,
    private readonly buildingReads: BuildingReads, private readonly unitReads: UnitReads,
  ) {}

  @Query()
  estate(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  estates(@Args() args: PageArgs & { filter?: EstateFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args.filter ?? {}, args);
  }

  @Mutation()
  registerEstate(@Args() args: Keyed & { input: RegisterEstateInput }, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @Mutation()
  activateEstate(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.activate(call, args.id, args);
  }

  @Mutation()
  changeEstate(@Args() args: Keyed & { id: string; input: ChangeEstateInput }, @Context('call') call: RequestCall) {
    return this.service.change(call, args.id, args.input, args);
  }

  @Mutation()
  moveEstate(@Args() args: Keyed & { id: string; regionId: string }, @Context('call') call: RequestCall) {
    return this.service.move(call, args.id, args.regionId, args);
  }

  @Mutation()
  closeEstate(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @ResolveReference()
  resolveReference(@Parent() estate: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, estate.id);
  }

  @ResolveField()
  region(@Parent() estate: EstateRow, @Context('call') call: RequestCall) {
    return this.regionReads.one(call, estate.regionId);
  }

  @ResolveField()
  buildings(@Parent() estate: EstateRow, @Context('call') call: RequestCall) {
    return this.buildingReads.ofEstate(call, estate.id);
  }

  @ResolveField()
  units(@Parent() estate: EstateRow, @Args() args: PageArgs, @Context('call') call: RequestCall) {
    return this.unitReads.ofEstate(call, estate.id, args);
  }
}
