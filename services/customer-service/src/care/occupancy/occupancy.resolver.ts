import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRecordDeliveryArgs, MutationRecordEstateResidenceArgs, MutationRecordMoveOutArgs, MutationRecordResidenceArgs, QueryOccupanciesArgs } from '../../schema.types.ts';
import { EstateResidenceService } from './estate-residence.service.ts';
import { OccupancyReads, type OccupancyRow } from './occupancy.reads.ts';
import type { MoveOut, OccupancyPeriod } from './occupancy.rules.ts';
import { OccupancyService } from './occupancy.service.ts';

@Resolver('Occupancy')
export class OccupancyResolver {
  constructor(private readonly reads: OccupancyReads, private readonly service: OccupancyService, private readonly residence: EstateResidenceService) {}

  @Query()
  occupancy(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  occupancies(@Args() args: QueryOccupanciesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  recordDelivery(@Args() args: MutationRecordDeliveryArgs, @Context('call') call: RequestCall) {
    return this.service.recordDelivery(call, args.id, args.input, args);
  }

  @Mutation()
  recordResidence(@Args() args: MutationRecordResidenceArgs, @Context('call') call: RequestCall) {
    return this.service.recordResidence(call, args.id, args.input, args);
  }

  @Mutation()
  recordEstateResidence(@Args() args: MutationRecordEstateResidenceArgs, @Context('call') call: RequestCall) {
    return this.residence.record(call, args.input, args);
  }

  @Mutation()
  recordMoveOut(@Args() args: MutationRecordMoveOutArgs, @Context('call') call: RequestCall) {
    return this.service.recordMoveOut(call, args.id, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: OccupancyRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: OccupancyRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { id }: OccupancyRow) {
    return reference(id);
  }
}

@Resolver('OccupancyPeriod')
export class OccupancyPeriodResolver {
  @ResolveField()
  unit(@Parent() { unitId }: OccupancyPeriod) {
    return reference(unitId);
  }

  @ResolveField()
  from(@Parent() { from }: OccupancyPeriod) {
    return new Date(from);
  }

  @ResolveField()
  to(@Parent() { to }: OccupancyPeriod) {
    return to && new Date(to);
  }
}

@Resolver('MoveOut')
export class MoveOutResolver {
  @ResolveField()
  at(@Parent() { at }: MoveOut) {
    return new Date(at);
  }

  @ResolveField()
  recordedBy(@Parent() { by }: MoveOut) {
    return reference(by);
  }
}

/** How it lives hangs on the household, too. */
@Resolver('Household')
export class OccupancyOfHouseholdResolver {
  constructor(private readonly occupancyReads: OccupancyReads) {}

  @ResolveField()
  occupancy(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.occupancyReads.ofHousehold(call, id);
  }
}
