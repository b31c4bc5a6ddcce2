import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const ZoneEntity = defineEntity({
  name: 'Zone',
  tableName: 'zone',
  properties: {
    ...aggregateColumns, code: p.string(), name: p.string(), buildingIds: p.json().$type<string[]>(), areaCodes: p.json().$type<string[]>(),
    officerId: p.uuid(), leaderId: p.uuid(),
  },
});
