import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { UtilityOutage } from './outage.rules.ts';

export const UtilityOutageEntity = defineEntity({
  name: 'UtilityOutage',
  tableName: 'utility_outage',
  properties: {
    ...aggregateColumns,
    utility: p.string().$type<UtilityOutage['utility']>(),
    buildingIds: p.json().$type<string[]>(),
    affectedUnitIds: p.json().$type<string[]>(),
    workOrderId: p.uuid().nullable(),
    startedAt: p.datetime(6),
    restoreBy: p.datetime(6).nullable(),
    restoredAt: p.datetime(6).nullable(),
    declaredBy: p.string(),
    state: p.string().$type<UtilityOutage['state']>(),
  },
});
