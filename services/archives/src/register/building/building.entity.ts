import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Building } from './building.rules.ts';

export const BuildingEntity = defineEntity({
  name: 'Building',
  tableName: 'building',
  properties: { ...aggregateColumns, code: p.string(), state: p.string().$type<Building['state']>() },
});
