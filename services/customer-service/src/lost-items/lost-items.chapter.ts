import type { Chapter } from '@guanjia/subgraph';
import { LostItems } from '../migrations/2026-12-08-lost-items.ts';
import { LostItemClearanceEntity } from './clearance/clearance.entity.ts';
import { claimantIdentity, claimantName, claimantPhone, LostItemEntity } from './lost-item/lost-item.entity.ts';
import { LostItemsModule } from './lost-items.module.ts';

export const lostItems: Chapter = {
  module: LostItemsModule,
  entities: [LostItemEntity, LostItemClearanceEntity],
  migrations: [{ name: '2026-12-08-lost-items', class: LostItems }],
  sealedColumns: [claimantName, claimantIdentity, claimantPhone].map(({ sealed }) => sealed),
};
