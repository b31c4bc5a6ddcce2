import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { RegisterState } from '../region/region.rules.ts';
import type { EstateKind } from './estate.rules.ts';

export const EstateEntity = defineEntity({
  name: 'Estate',
  tableName: 'estate',
  properties: {
    ...aggregateColumns,
    groupId: p.uuid(),
    regionId: p.uuid(),
    code: p.string(),
    name: p.string(),
    quarter: p.string().nullable(),
    kind: p.string().$type<EstateKind>(),
    state: p.string().$type<RegisterState>(),
  },
});
