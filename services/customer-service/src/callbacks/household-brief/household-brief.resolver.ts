import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationOpenHouseholdBriefArgs } from '../../schema.types.ts';
import { HouseholdBriefReads } from './household-brief.reads.ts';
import type { HouseholdBrief } from './household-brief.rules.ts';
import { HouseholdBriefService } from './household-brief.service.ts';

@Resolver('HouseholdBrief')
export class HouseholdBriefResolver {
  constructor(private readonly reads: HouseholdBriefReads, private readonly service: HouseholdBriefService) {}

  @Query()
  householdBrief(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Mutation()
  openHouseholdBrief(@Args() args: MutationOpenHouseholdBriefArgs, @Context('call') call: RequestCall) {
    return this.service.open(call, args.householdId, args.input, args);
  }

  @ResolveField()
  household(@Parent() { householdId }: HouseholdBrief) {
    return reference(householdId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: HouseholdBrief) {
    return reference(unitId);
  }

  @ResolveField()
  openTickets(@Parent() brief: HouseholdBrief, @Context('call') call: RequestCall) {
    return this.reads.openTickets(call, brief);
  }

  @ResolveField()
  lastCallbacks(@Parent() brief: HouseholdBrief, @Context('call') call: RequestCall) {
    return this.reads.lastCallbacks(call, brief);
  }

  @ResolveField()
  openedBy(@Parent() { openedBy }: HouseholdBrief) {
    return reference(openedBy);
  }
}
