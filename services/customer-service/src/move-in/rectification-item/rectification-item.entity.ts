import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { RectificationItem } from './rectification-item.rules.ts';

export const RectificationItemEntity = defineEntity({
  name: 'RectificationItem',
  tableName: 'rectification_item',
  properties: {
    ...aggregateColumns,
    unitId: p.uuid(),
    householdId: p.uuid(),
    acceptanceId: p.uuid(),
    ticketId: p.uuid(),
    category: p.string().$type<RectificationItem['category']>(),
    severity: p.string().$type<RectificationItem['severity']>(),
    defect: p.text(),
    dueLimit: p.json().$type<RectificationItem['dueLimit']>(),
    dueAt: p.datetime(6),
    isOverdue: p.boolean(),
    state: p.string().$type<RectificationItem['state']>(),
    rectifiedAt: p.datetime(6).nullable(),
    refusedCount: p.integer(),
    ownerSignature: p.uuid().nullable(),
    confirmedAt: p.datetime(6).nullable(),
    note: p.text().nullable(),
  },
});
