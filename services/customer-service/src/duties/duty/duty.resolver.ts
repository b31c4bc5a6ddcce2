import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { QueryPeriodicDutiesArgs } from '../../schema.types.ts';
import { DutyReads } from './duty.reads.ts';
import type { KeptDuty, StampedStandard } from './duty.rules.ts';

@Resolver('PeriodicDuty')
export class DutyResolver {
  constructor(private readonly reads: DutyReads) {}

  @Query()
  periodicDuties(@Args() args: QueryPeriodicDutiesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: KeptDuty) {
    return reference(estateId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: KeptDuty) {
    return reference(employeeId);
  }

  @ResolveField()
  standard(@Parent() { standardStamp }: { standardStamp: StampedStandard | null }) {
    return standardStamp?.key ?? null;
  }
}
