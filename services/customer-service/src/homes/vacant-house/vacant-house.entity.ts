import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { VacantHouse } from './vacant-house.rules.ts';

export const VacantHouseEntity = defineEntity({
  name: 'VacantHouse',
  tableName: 'vacant_house',
  properties: {
    ...aggregateColumns,
    unitId: p.uuid(),
    kind: p.string().$type<VacantHouse['kind']>(),
    keyCount: p.integer(),
    receivedKeyCount: p.integer(),
    agreementId: p.uuid().nullable(),
    otherKeysNote: p.text().nullable(),
    condition: p.string().$type<VacantHouse['condition']>(),
    takenOverAt: p.datetime(6).nullable(),
    lastInspectedAt: p.datetime(6).nullable(),
    lastCleanedAt: p.datetime(6).nullable(),
    cleaningLimit: p.json().$type<NonNullable<VacantHouse['cleaningLimit']>>().nullable(),
    cleaningDueAt: p.datetime(6).nullable(),
    isCleaningOverdue: p.boolean(),
    state: p.string().$type<VacantHouse['state']>(),
    releasedAt: p.datetime(6).nullable(),
    releaseReason: p.string().$type<NonNullable<VacantHouse['releaseReason']>>().nullable(),
  },
});
