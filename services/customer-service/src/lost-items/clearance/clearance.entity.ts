import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const LostItemClearanceEntity = defineEntity({
  name: 'LostItemClearance',
  tableName: 'lost_item_clearance',
  properties: {
    ...aggregateColumns,
    quarter: p.string(),
    itemIds: p.json().$type<string[]>(),
    missingIds: p.json().$type<string[]>(),
    noticeId: p.uuid().nullable(),
    runBy: p.string(),
    runAt: p.datetime(6),
  },
});
