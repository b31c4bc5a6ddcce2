import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { RegisterState } from './region.rules.ts';

export const RegionEntity = defineEntity({
  name: 'Region',
  tableName: 'region',
  properties: {
    ...aggregateColumns,
    estateId: p.uuid().nullable(),
    groupId: p.uuid(),
    code: p.string(),
    name: p.string(),
    state: p.string().$type<RegisterState>(),
  },
});
