import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ShopInspection, ShopItem } from './shop-inspection.rules.ts';

export const ShopInspectionEntity = defineEntity({
  name: 'ShopInspection',
  tableName: 'shop_inspection',
  properties: {
    ...aggregateColumns,
    shopId: p.uuid(),
    unitId: p.uuid(),
    at: p.datetime(6),
    inspectorId: p.string(),
    items: p.json().$type<ShopItem[]>(),
    failedCount: p.integer(),
    state: p.string().$type<ShopInspection['state']>(),
    dissuadedAt: p.datetime(6).nullable(),
    reportedAt: p.datetime(6).nullable(),
    reportedToRole: p.string().$type<NonNullable<ShopInspection['reportedToRole']>>().nullable(),
    correctedAt: p.datetime(6).nullable(),
    correction: p.text().nullable(),
  },
});
