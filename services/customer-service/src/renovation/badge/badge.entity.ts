import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';
import type { RenovationBadge } from './badge.rules.ts';

export const workerName: SealedLine = sealedLine('renovation_badge', 'worker_name');

export const RenovationBadgeEntity = defineEntity({
  name: 'RenovationBadge',
  tableName: 'renovation_badge',
  properties: {
    ...aggregateColumns,
    applicationId: p.uuid(),
    unitId: p.uuid(),
    number: p.string(),
    workerName: p.type(workerName.type).$type<string>(),
    idDigest: p.string(),
    validFrom: p.date(),
    validTo: p.date(),
    state: p.string().$type<RenovationBadge['state']>(),
    issuedBy: p.string(),
    revokedAt: p.datetime(6).nullable(),
    revokeReason: p.text().nullable(),
  },
});
