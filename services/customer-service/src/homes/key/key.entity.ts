import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Key } from './key.rules.ts';

export const KeyEntity = defineEntity({
  name: 'Key',
  tableName: 'kept_key',
  properties: {
    ...aggregateColumns,
    keyNo: p.string(),
    holding: p.string().$type<Key['holding']>(),
    vacantHouseId: p.uuid().nullable(),
    unitId: p.uuid().nullable(),
    label: p.string().nullable(),
    custodianPost: p.string().nullable(),
    class: p.string().$type<Key['class']>(),
    place: p.string(),
    state: p.string().$type<Key['state']>(),
  },
});
