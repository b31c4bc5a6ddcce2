import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRecordUnitAcceptanceArgs, QueryUnitAcceptancesArgs } from '../../schema.types.ts';
import { MoveInReads } from '../move-in/move-in.reads.ts';
import { RectificationItemReads } from '../rectification-item/rectification-item.reads.ts';
import { UnitAcceptanceReads, type UnitAcceptanceRow } from './unit-acceptance.reads.ts';
import { UnitAcceptanceService } from './unit-acceptance.service.ts';

@Resolver('UnitAcceptance')
export class UnitAcceptanceResolver {
  constructor(
    private readonly reads: UnitAcceptanceReads, private readonly service: UnitAcceptanceService, private readonly moveIns: MoveInReads,
    private readonly items: RectificationItemReads,
  ) {}

  @Query()
  unitAcceptances(@Args() args: QueryUnitAcceptancesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  recordUnitAcceptance(@Args() args: MutationRecordUnitAcceptanceArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: UnitAcceptanceRow) {
    return reference(estateId);
  }

  @ResolveField()
  moveIn(@Parent() { moveInId }: UnitAcceptanceRow, @Context('call') call: RequestCall) {
    return this.moveIns.one(call, moveInId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: UnitAcceptanceRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: UnitAcceptanceRow) {
    return reference(householdId);
  }

  @ResolveField()
  defects(@Parent() { id }: UnitAcceptanceRow, @Context('call') call: RequestCall) {
    return this.items.ofAcceptance(call, id);
  }

  @ResolveField()
  recordedBy(@Parent() { recordedBy }: UnitAcceptanceRow) {
    return reference(recordedBy);
  }
}
