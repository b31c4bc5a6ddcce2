import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import type { Access } from '../../access-log/access-log.service.ts';
import { EstateReads } from '../estate/estate.reads.ts';
import { UnitReads } from '../unit/unit.reads.ts';
import { inSight } from './household.access.ts';
import { HouseholdReads, type HouseholdRow } from './household.reads.ts';
import type { Household } from './household.rules.ts';
import { openedMembers } from './members.facts.ts';
import { HouseholdService, type UpsertHouseholdInput } from './household.service.ts';

@Resolver('Household')
export class HouseholdResolver {
  constructor(
    private readonly reads: HouseholdReads, private readonly service: HouseholdService,
    private readonly unitReads: UnitReads, private readonly estateReads: EstateReads,
  ) {}

  @Query()
  household(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  residentDirectory(@Args() args: PageArgs & { estateId: string }, @Context('call') call: RequestCall) {
    return this.reads.directory(call, args.estateId, args);
  }

  @Mutation()
  upsertHousehold(@Args() args: Keyed & { id?: string; input: UpsertHouseholdInput }, @Context('call') call: RequestCall) {
    return this.service.upsert(call, args.id ?? null, args.input, args);
  }

  @Mutation()
  moveHousehold(@Args() args: Keyed & { id: string; unitId: string }, @Context('call') call: RequestCall) {
    return this.service.move(call, args.id, args.unitId, args);
  }

  @Mutation()
  closeHousehold(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @Mutation()
  async revealHouseholdContact(@Args() args: { id: string; input: Pick<Access, 'purposeCode' | 'reason'> }, @Context('call') call: RequestCall) {
    const household = await this.service.reveal(call, args.id, args.input);
    return { household, members: household.members };
  }

  @ResolveReference()
  resolveReference(@Parent() household: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, household.id);
  }

  /** What a command answers is read again, so that it shows what a query would. */
  @ResolveField()
  async members(@Parent() household: HouseholdRow | Household, @Context('call') call: RequestCall) {
    const row = 'sight' in household ? household : await this.reads.one(call, household.id);
    return row?.members ? inSight(openedMembers(row.members), row.sight) : null;
  }

  @ResolveField()
  memberCount(@Parent() household: HouseholdRow | Household) {
    return 'memberCount' in household ? household.memberCount : household.members.length;
  }

  @ResolveField()
  unit(@Parent() household: HouseholdRow, @Context('call') call: RequestCall) {
    return this.unitReads.one(call, household.unitId);
  }

  @ResolveField()
  estate(@Parent() household: HouseholdRow, @Context('call') call: RequestCall) {
    return this.estateReads.one(call, household.estateId);
  }
}
