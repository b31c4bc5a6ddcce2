import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationInspectRenovationArgs, MutationReportRenovationWasteArgs, QueryRenovationInspectionsArgs } from '../../schema.types.ts';
import { RenovationReads } from '../application/application.reads.ts';
import { InspectionReads, type InspectionRow } from './inspection.reads.ts';
import { RenovationInspectionService } from './inspection.service.ts';

@Resolver('RenovationInspection')
export class RenovationInspectionResolver {
  constructor(private readonly reads: InspectionReads, private readonly service: RenovationInspectionService, private readonly renovations: RenovationReads) {}

  @Query()
  renovationInspections(@Args() args: QueryRenovationInspectionsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  inspectRenovation(@Args() args: MutationInspectRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.inspect(call, args.input, args);
  }

  @Mutation()
  reportRenovationWaste(@Args() args: MutationReportRenovationWasteArgs, @Context('call') call: RequestCall) {
    return this.service.moveWaste(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: InspectionRow) {
    return reference(estateId);
  }

  @ResolveField()
  renovation(@Parent() { applicationId }: InspectionRow, @Context('call') call: RequestCall) {
    return this.renovations.one(call, applicationId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: InspectionRow) {
    return reference(unitId);
  }

  @ResolveField()
  inspector(@Parent() { inspectorId }: InspectionRow) {
    return reference(inspectorId);
  }
}
