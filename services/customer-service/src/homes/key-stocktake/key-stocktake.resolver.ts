import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationStocktakeKeysArgs, QueryKeyStocktakesArgs } from '../../schema.types.ts';
import { KeyReads } from '../key/key.reads.ts';
import { KeyStocktakeReads, type KeyStocktakeRow } from './key-stocktake.reads.ts';
import { KeyStocktakeService } from './key-stocktake.service.ts';

@Resolver('KeyStocktake')
export class KeyStocktakeResolver {
  constructor(private readonly reads: KeyStocktakeReads, private readonly service: KeyStocktakeService, private readonly keys: KeyReads) {}

  @Query()
  keyStocktakes(@Args() args: QueryKeyStocktakesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  stocktakeKeys(@Args() args: MutationStocktakeKeysArgs, @Context('call') call: RequestCall) {
    return this.service.take(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: KeyStocktakeRow) {
    return reference(estateId);
  }

  @ResolveField()
  countedBy(@Parent() { countedBy }: KeyStocktakeRow) {
    return reference(countedBy);
  }

  @ResolveField()
  async missing(@Parent() { missing }: KeyStocktakeRow, @Context('call') call: RequestCall) {
    return (await Promise.all(missing.map((id) => this.keys.one(call, id)))).filter((key) => key !== null);
  }

  @ResolveField()
  surplusCount(@Parent() { surplus }: KeyStocktakeRow) {
    return surplus.length;
  }
}
