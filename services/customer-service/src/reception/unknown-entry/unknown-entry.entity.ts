import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { UnknownEntry } from './unknown-entry.rules.ts';

export const UnknownEntryEntity = defineEntity({
  name: 'UnknownEntry',
  tableName: 'unknown_entry',
  properties: {
    ...aggregateColumns,
    gateCode: p.string(),
    at: p.datetime(6),
    flaggedBy: p.string(),
    accessEntryId: p.uuid().nullable(),
    state: p.string().$type<UnknownEntry['state']>(),
    outcome: p.text().nullable(),
    settledBy: p.string().nullable(),
    settledAt: p.datetime(6).nullable(),
  },
});
