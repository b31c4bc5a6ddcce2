import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { UnitAcceptance } from './unit-acceptance.rules.ts';

export const UnitAcceptanceEntity = defineEntity({
  name: 'UnitAcceptance',
  tableName: 'unit_acceptance',
  properties: {
    ...aggregateColumns,
    moveInId: p.uuid(),
    unitId: p.uuid(),
    householdId: p.uuid(),
    items: p.json().$type<UnitAcceptance['items']>(),
    ownerSignature: p.uuid(),
    acceptedAt: p.datetime(6),
    recordedBy: p.string(),
  },
});
