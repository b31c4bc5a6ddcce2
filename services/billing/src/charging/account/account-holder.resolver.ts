import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { AccountReads } from './account.reads.ts';

/** The account of a unit, beside what archives says of the unit. */
@Resolver('Unit')
export class UnitAccountResolver {
  constructor(private readonly reads: AccountReads) {}

  @ResolveReference()
  resolveReference(unit: { id: string }) {
    return { id: unit.id };
  }

  @ResolveField()
  account(@Parent() unit: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.ofUnit(call, unit.id);
  }
}

/** The accounts that a household pays. */
@Resolver('Household')
export class HouseholdAccountsResolver {
  constructor(private readonly reads: AccountReads) {}

  @ResolveReference()
  resolveReference(household: { id: string }) {
    return { id: household.id };
  }

  @ResolveField()
  accounts(@Parent() household: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.ofHousehold(call, household.id);
  }
}
