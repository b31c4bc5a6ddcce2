import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { InspectedItem, RenovationInspection } from './inspection.rules.ts';

export const RenovationInspectionEntity = defineEntity({
  name: 'RenovationInspection',
  tableName: 'renovation_inspection',
  properties: {
    ...aggregateColumns,
    applicationId: p.uuid(),
    unitId: p.uuid(),
    kind: p.string().$type<RenovationInspection['kind']>(),
    at: p.datetime(6),
    inspectorId: p.string(),
    items: p.json().$type<InspectedItem[]>(),
    failedCount: p.integer(),
    placeCode: p.string().nullable(),
  },
});
