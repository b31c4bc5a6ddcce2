import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationCorrectShopViolationsArgs, MutationDissuadeShopArgs, MutationInspectShopArgs, MutationReportShopViolationsArgs, QueryShopInspectionsArgs,
} from '../../schema.types.ts';
import { ShopReads } from '../shop/shop.reads.ts';
import { ShopInspectionReads, type ShopInspectionRow } from './shop-inspection.reads.ts';
import { ShopInspectionService } from './shop-inspection.service.ts';

@Resolver('ShopInspection')
export class ShopInspectionResolver {
  constructor(private readonly reads: ShopInspectionReads, private readonly service: ShopInspectionService, private readonly shops: ShopReads) {}

  @Query()
  shopInspections(@Args() args: QueryShopInspectionsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  inspectShop(@Args() args: MutationInspectShopArgs, @Context('call') call: RequestCall) {
    return this.service.inspect(call, args.input, args);
  }

  @Mutation()
  dissuadeShop(@Args() args: MutationDissuadeShopArgs, @Context('call') call: RequestCall) {
    return this.service.follow(call, args.id, { type: 'dissuadeShop' }, args);
  }

  @Mutation()
  reportShopViolations(@Args() args: MutationReportShopViolationsArgs, @Context('call') call: RequestCall) {
    return this.service.follow(call, args.id, { type: 'reportShopViolations', toRole: args.toRole }, args);
  }

  @Mutation()
  correctShopViolations(@Args() args: MutationCorrectShopViolationsArgs, @Context('call') call: RequestCall) {
    return this.service.follow(call, args.id, { type: 'correctShopViolations', correction: args.correction }, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ShopInspectionRow) {
    return reference(estateId);
  }

  @ResolveField()
  shop(@Parent() { shopId }: ShopInspectionRow, @Context('call') call: RequestCall) {
    return this.shops.one(call, shopId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: ShopInspectionRow) {
    return reference(unitId);
  }

  @ResolveField()
  inspector(@Parent() { inspectorId }: ShopInspectionRow) {
    return reference(inspectorId);
  }
}
