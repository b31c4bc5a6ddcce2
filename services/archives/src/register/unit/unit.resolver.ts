import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Keyed } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { BuildingReads } from '../building/building.reads.ts';
import { unitLabel } from '../code.rules.ts';
import { EstateReads } from '../estate/estate.reads.ts';
import { HouseholdReads } from '../household/household.reads.ts';
import { UnitReads, type UnitRow } from './unit.reads.ts';
import type { UnitGiven } from './unit.rules.ts';
import { UnitService, type ChangeUnitInput } from './unit.service.ts';

@Resolver('Unit')
export class UnitResolver {
  constructor(
    private readonly reads: UnitReads, private readonly service: UnitService, private readonly buildingReads: BuildingReads,
    private readonly estateReads: EstateReads, private readonly householdReads: HouseholdReads,
  ) {}

  @Query()
  unit(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Mutation()
  registerUnit(@Args() args: Keyed & { input: UnitGiven }, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @Mutation()
  activateUnit(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.activate(call, args.id, args);
  }

  @Mutation()
  changeUnit(@Args() args: Keyed & { id: string; input: ChangeUnitInput }, @Context('call') call: RequestCall) {
    return this.service.change(call, args.id, args.input, args);
  }

  @Mutation()
  closeUnit(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @ResolveReference()
  resolveReference(@Parent() unit: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, unit.id);
  }

  @ResolveField()
  label(@Parent() unit: UnitRow) {
    return unitLabel(unit.buildingCode, unit.unitNo);
  }

  @ResolveField()
  building(@Parent() unit: UnitRow, @Context('call') call: RequestCall) {
    return this.buildingReads.one(call, unit.buildingId);
  }

  @ResolveField()
  estate(@Parent() unit: UnitRow, @Context('call') call: RequestCall) {
    return this.estateReads.one(call, unit.estateId);
  }

  @ResolveField()
  households(@Parent() unit: UnitRow, @Context('call') call: RequestCall) {
    return this.householdReads.ofUnit(call, unit.id);
  }
}
