import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Unit, UnitKind } from './unit.rules.ts';

export const UnitEntity = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    ...aggregateColumns,
    buildingId: p.uuid(),
    buildingCode: p.string(),
    unitNo: p.string(),
    floorAreaSqmHundredths: p.integer(),
    kind: p.string().$type<UnitKind>(),
    state: p.string().$type<Unit['state']>(),
  },
});
