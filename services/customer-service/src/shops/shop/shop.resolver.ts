import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { isShownTo, nameFor, phoneFor } from '../../reception/shown.rules.ts';
import type { MutationCloseShopArgs, MutationRecordShopPaperArgs, MutationRegisterShopArgs, QueryShopsArgs } from '../../schema.types.ts';
import { shopAccess } from '../shops.access.ts';
import { operatorName, operatorPhone } from './shop.entity.ts';
import { ShopReads, type ShopRow } from './shop.reads.ts';
import { ShopService } from './shop.service.ts';

@Resolver('Shop')
export class ShopResolver {
  constructor(private readonly reads: ShopReads, private readonly service: ShopService) {}

  @Query()
  shop(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  shops(@Args() args: QueryShopsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  registerShop(@Args() args: MutationRegisterShopArgs, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @Mutation()
  recordShopPaper(@Args() args: MutationRecordShopPaperArgs, @Context('call') call: RequestCall) {
    return this.service.recordPaper(call, args.id, args.input, args);
  }

  @Mutation()
  closeShop(@Args() args: MutationCloseShopArgs, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ShopRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: ShopRow) {
    return reference(unitId);
  }

  @ResolveField()
  operatorName(@Parent() row: ShopRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), operatorName.opened(row.operatorName));
  }

  @ResolveField()
  operatorPhone(@Parent() row: ShopRow, @Context('call') call: RequestCall) {
    return phoneFor(isShown(call, row), operatorPhone.opened(row.operatorPhone));
  }
}

const isShown = ({ actor }: RequestCall, row: ShopRow): boolean =>
  isShownTo(actor, shopAccess, { capability: 'shop.contact', row, isOwn: row.registeredBy === actor.id });
