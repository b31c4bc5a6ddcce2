import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ServiceItem } from './service-item.rules.ts';

export const ServiceItemEntity = defineEntity({
  name: 'ServiceItem',
  tableName: 'service_item',
  properties: {
    ...aggregateColumns,
    code: p.string(),
    name: p.text(),
    kind: p.string().$type<ServiceItem['kind']>(),
    businessLine: p.string().$type<ServiceItem['businessLine']>(),
    standard: p.text(),
    unit: p.string().$type<ServiceItem['unit']>(),
    priceFen: p.bigint('bigint'),
    planning: p.text(),
    planningRecordId: p.uuid(),
    plannedBy: p.string(),
    evaluation: p.text().nullable(),
    approvedBy: p.string().nullable(),
    approvedAt: p.datetime(6).nullable(),
    launchedAt: p.datetime(6).nullable(),
    withdrawnAt: p.datetime(6).nullable(),
    state: p.string().$type<ServiceItem['state']>(),
  },
});
