import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { buildingLabel } from '../code.rules.ts';
import { EstateReads } from '../estate/estate.reads.ts';
import { UnitReads } from '../unit/unit.reads.ts';
import { BuildingReads, type BuildingRow } from './building.reads.ts';
import { BuildingService, type RegisterBuildingInput } from './building.service.ts';

@Resolver('Building')
export class BuildingResolver {
  constructor(
    private readonly reads: BuildingReads, private readonly service: BuildingService,
    private readonly estateReads: EstateReads, private readonly unitReads: UnitReads,
  ) {}

  @Query()
  building(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Mutation()
  registerBuilding(@Args() args: Keyed & { input: RegisterBuildingInput }, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @Mutation()
  closeBuilding(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @ResolveReference()
  resolveReference(@Parent() building: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, building.id);
  }

  @ResolveField()
  label(@Parent() building: BuildingRow) {
    return buildingLabel(building.code);
  }

  @ResolveField()
  estate(@Parent() building: BuildingRow, @Context('call') call: RequestCall) {
    return this.estateReads.one(call, building.estateId);
  }

  @ResolveField()
  units(@Parent() building: BuildingRow, @Args() args: PageArgs, @Context('call') call: RequestCall) {
    return this.unitReads.ofBuilding(call, building.id, args);
  }
}
