import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { EstateReads } from '../estate/estate.reads.ts';
import { HouseholdReads } from '../household/household.reads.ts';
import { SearchReads, type HitRow } from './search.reads.ts';

@Resolver('RegisterHit')
export class SearchResolver {
  constructor(private readonly reads: SearchReads, private readonly estateReads: EstateReads, private readonly householdReads: HouseholdReads) {}

  @Query()
  searchRegister(@Args() args: PageArgs & { text: string; estateId?: string | null }, @Context('call') call: RequestCall) {
    return this.reads.find(call, args);
  }

  @ResolveField()
  estate(@Parent() { kind, id }: HitRow, @Context('call') call: RequestCall) {
    return kind === 'ESTATE' ? this.estateReads.one(call, id) : null;
  }

  @ResolveField()
  household(@Parent() { kind, id }: HitRow, @Context('call') call: RequestCall) {
    return kind === 'HOUSEHOLD' ? this.householdReads.one(call, id) : null;
  }
}
