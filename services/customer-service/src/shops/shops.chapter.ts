import type { Chapter } from '@guanjia/subgraph';
import { Shops } from '../migrations/2026-12-12-shops.ts';
import { operatorName, operatorPhone, ShopEntity } from './shop/shop.entity.ts';
import { ShopInspectionEntity } from './shop-inspection/shop-inspection.entity.ts';
import { ShopsModule } from './shops.module.ts';

export const shops: Chapter = {
  module: ShopsModule,
  entities: [ShopEntity, ShopInspectionEntity],
  migrations: [{ name: '2026-12-12-shops', class: Shops }],
  sealedColumns: [operatorName.sealed, operatorPhone.sealed],
};
