import { Module } from '@nestjs/common';
import { ShopDeadlines } from './shop/shop.consumer.ts';
import { ShopReads } from './shop/shop.reads.ts';
import { ShopResolver } from './shop/shop.resolver.ts';
import { ShopService } from './shop/shop.service.ts';
import { ShopInspectionReads } from './shop-inspection/shop-inspection.reads.ts';
import { ShopInspectionResolver } from './shop-inspection/shop-inspection.resolver.ts';
import { ShopInspectionService } from './shop-inspection/shop-inspection.service.ts';

/** 商铺: shops, their papers, and how they keep the rules. @source CS-152 CS-153 */
@Module({ providers: [ShopReads, ShopService, ShopResolver, ShopDeadlines, ShopInspectionReads, ShopInspectionService, ShopInspectionResolver] })
export class ShopsModule {}
