import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { QueryVacantInspectionsArgs } from '../../schema.types.ts';
import { VacantHouseReads } from '../vacant-house/vacant-house.reads.ts';
import { VacantInspectionReads, type VacantInspectionRow } from './vacant-inspection.reads.ts';

@Resolver('VacantInspection')
export class VacantInspectionResolver {
  constructor(private readonly reads: VacantInspectionReads, private readonly houses: VacantHouseReads) {}

  @Query()
  vacantInspections(@Args() args: QueryVacantInspectionsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: VacantInspectionRow) {
    return reference(estateId);
  }

  @ResolveField()
  house(@Parent() { vacantHouseId }: VacantInspectionRow, @Context('call') call: RequestCall) {
    return this.houses.one(call, vacantHouseId);
  }

  @ResolveField()
  limit(@Parent() { dueLimit }: VacantInspectionRow) {
    return dueLimit;
  }

  @ResolveField()
  inspectedBy(@Parent() { inspectedBy }: VacantInspectionRow) {
    return reference(inspectedBy);
  }
}
