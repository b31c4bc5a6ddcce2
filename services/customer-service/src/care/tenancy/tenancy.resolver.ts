import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationEndTenancyArgs, MutationStartTenancyArgs, QueryTenanciesArgs } from '../../schema.types.ts';
import { TenancyReads, type TenancyRow } from './tenancy.reads.ts';
import { TenancyService } from './tenancy.service.ts';

@Resolver('Tenancy')
export class TenancyResolver {
  constructor(private readonly reads: TenancyReads, private readonly service: TenancyService) {}

  @Query()
  tenancies(@Args() args: QueryTenanciesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  startTenancy(@Args() args: MutationStartTenancyArgs, @Context('call') call: RequestCall) {
    return this.service.start(call, args.input, args);
  }

  @Mutation()
  endTenancy(@Args() args: MutationEndTenancyArgs, @Context('call') call: RequestCall) {
    return this.service.end(call, args.id, args.input, args);
  }

  @ResolveField()
  unit(@Parent() { unitId }: TenancyRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: TenancyRow) {
    return reference(householdId);
  }
}
