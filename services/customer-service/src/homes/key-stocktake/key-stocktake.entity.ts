import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { KeyStocktake } from './key-stocktake.rules.ts';

export const KeyStocktakeEntity = defineEntity({
  name: 'KeyStocktake',
  tableName: 'key_stocktake',
  properties: {
    ...aggregateColumns,
    place: p.string().nullable(),
    at: p.datetime(6),
    countedBy: p.string(),
    missing: p.json().$type<string[]>(),
    surplus: p.json().$type<string[]>(),
    state: p.string().$type<KeyStocktake['state']>(),
  },
});
