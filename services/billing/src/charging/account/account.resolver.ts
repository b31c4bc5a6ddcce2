import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationCloseAccountArgs, MutationOpenAccountArgs, QueryAccountsArgs } from '../../schema.types.ts';
import { AccountReads, type AccountRow } from './account.reads.ts';
import { AccountService } from './account.service.ts';

@Resolver('Account')
export class AccountResolver {
  constructor(private readonly reads: AccountReads, private readonly service: AccountService) {}

  @Query()
  account(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  accountByUnit(@Args('unitId') unitId: string, @Context('call') call: RequestCall) {
    return this.reads.ofUnit(call, unitId);
  }

  @Query()
  accounts(@Args() args: QueryAccountsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  myAccounts(@Context('call') call: RequestCall) {
    return this.reads.mine(call);
  }

  @Mutation()
  openAccount(@Args() args: MutationOpenAccountArgs, @Context('call') call: RequestCall) {
    return this.service.open(call, args.input, args);
  }

  @Mutation()
  closeAccount(@Args() args: MutationCloseAccountArgs, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @ResolveReference()
  resolveReference(@Parent() account: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, account.id);
  }

  @ResolveField()
  estate(@Parent() account: AccountRow) {
    return { id: account.estateId };
  }

  @ResolveField()
  unit(@Parent() account: AccountRow) {
    return { id: account.unitId };
  }

  @ResolveField()
  household(@Parent() account: AccountRow) {
    return account.householdId === null ? null : { id: account.householdId };
  }

  /** A mutation answers the aggregate, which does not know the books. */
  @ResolveField()
  async balanceFen(@Parent() account: Partial<AccountRow> & { id: string }, @Context('call') call: RequestCall) {
    return account.balanceFen ?? (await this.reads.one(call, account.id))?.balanceFen ?? 0n;
  }
}
