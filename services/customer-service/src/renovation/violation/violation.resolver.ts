import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationClearRenovationViolationArgs, QueryRenovationViolationsArgs } from '../../schema.types.ts';
import { RenovationReads } from '../application/application.reads.ts';
import { ViolationReads, type ViolationRow } from './violation.reads.ts';
import { RenovationViolationService } from './violation.service.ts';

@Resolver('RenovationViolation')
export class RenovationViolationResolver {
  constructor(private readonly reads: ViolationReads, private readonly service: RenovationViolationService, private readonly renovations: RenovationReads) {}

  @Query()
  renovationViolations(@Args() args: QueryRenovationViolationsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  clearRenovationViolation(@Args() args: MutationClearRenovationViolationArgs, @Context('call') call: RequestCall) {
    return this.service.clear(call, args.id, args.note, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ViolationRow) {
    return reference(estateId);
  }

  @ResolveField()
  renovation(@Parent() { applicationId }: ViolationRow, @Context('call') call: RequestCall) {
    return this.renovations.one(call, applicationId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: ViolationRow) {
    return reference(unitId);
  }

  @ResolveField()
  supervisor(@Parent() { supervisorId }: ViolationRow) {
    return reference(supervisorId);
  }

  @ResolveField()
  limit(@Parent() { limitStamp }: ViolationRow) {
    return limitStamp;
  }

  @ResolveField()
  foundBy(@Parent() { foundBy }: ViolationRow) {
    return reference(foundBy);
  }

  @ResolveField()
  clearedBy(@Parent() { clearedBy }: ViolationRow) {
    return reference(clearedBy);
  }
}
