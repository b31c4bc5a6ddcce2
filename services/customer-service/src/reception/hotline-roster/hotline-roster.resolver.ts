import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationSetHotlineRosterArgs, QueryHotlineGapsArgs, QueryHotlineRostersArgs } from '../../schema.types.ts';
import { DutyShiftReads } from '../duty-shift/duty-shift.reads.ts';
import { HotlineRosterReads } from './hotline-roster.reads.ts';
import type { HotlineRoster, HotlineShift } from './hotline-roster.rules.ts';
import { HotlineRosterService } from './hotline-roster.service.ts';

@Resolver('HotlineRoster')
export class HotlineRosterResolver {
  constructor(private readonly reads: HotlineRosterReads, private readonly cover: DutyShiftReads, private readonly service: HotlineRosterService) {}

  @Query()
  hotlineRosters(@Args() args: QueryHotlineRostersArgs, @Context('call') call: RequestCall) {
    return this.reads.between(call, args);
  }

  @Query()
  hotlineGaps(@Args() args: QueryHotlineGapsArgs, @Context('call') call: RequestCall) {
    return this.cover.gaps(call, ['HOTLINE'], args);
  }

  @Mutation()
  setHotlineRoster(@Args() args: MutationSetHotlineRosterArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: HotlineRoster) {
    return reference(estateId);
  }

  @ResolveField()
  on(@Parent() { onDate }: HotlineRoster) {
    return onDate;
  }
}

@Resolver('HotlineShift')
export class HotlineShiftResolver {
  @ResolveField()
  employee(@Parent() { employeeId }: HotlineShift) {
    return reference(employeeId);
  }
}
