import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRegisterCommonKeyArgs, QueryKeyListArgs } from '../../schema.types.ts';
import { KeyLoanReads } from '../key-loan/key-loan.reads.ts';
import { KeyReads, type KeyRow } from './key.reads.ts';
import { KeyService } from './key.service.ts';

@Resolver('Key')
export class KeyResolver {
  constructor(private readonly reads: KeyReads, private readonly service: KeyService, private readonly loans: KeyLoanReads) {}

  @Query()
  keyList(@Args() args: QueryKeyListArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  registerCommonKey(@Args() args: MutationRegisterCommonKeyArgs, @Context('call') call: RequestCall) {
    return this.service.registerCommon(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: KeyRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: KeyRow) {
    return reference(unitId);
  }

  @ResolveField()
  loan(@Parent() { id }: KeyRow, @Context('call') call: RequestCall) {
    return this.loans.underWay(call, id);
  }
}
