import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Agreement } from './agreement.rules.ts';

export const AgreementEntity = defineEntity({
  name: 'Agreement',
  tableName: 'agreement',
  properties: {
    ...aggregateColumns,
    householdId: p.uuid(),
    unitId: p.uuid(),
    moveInId: p.uuid().nullable(),
    kind: p.string().$type<Agreement['kind']>(),
    signedAt: p.datetime(6),
    archiveRecordId: p.uuid(),
    attachedBy: p.string(),
  },
});
