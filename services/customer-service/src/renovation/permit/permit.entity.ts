import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { RenovationWorkPermit } from './permit.rules.ts';

export const RenovationWorkPermitEntity = defineEntity({
  name: 'RenovationWorkPermit',
  tableName: 'renovation_work_permit',
  properties: {
    ...aggregateColumns,
    applicationId: p.uuid(),
    unitId: p.uuid(),
    kind: p.string().$type<RenovationWorkPermit['kind']>(),
    badgeId: p.uuid(),
    certificateRef: p.string(),
    certificateFileId: p.string(),
    certificateValidTo: p.date(),
    measures: p.text(),
    validFrom: p.date(),
    validTo: p.date(),
    state: p.string().$type<RenovationWorkPermit['state']>(),
    requesterId: p.string(),
    requestedAt: p.datetime(6),
    deciderId: p.string().nullable(),
    decidedAt: p.datetime(6).nullable(),
    decisionReason: p.text().nullable(),
  },
});
