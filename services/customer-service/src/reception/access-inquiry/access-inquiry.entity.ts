import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { AccessPurpose } from './access-inquiry.rules.ts';

export const AccessInquiryEntity = defineEntity({
  name: 'AccessInquiry',
  tableName: 'access_inquiry',
  properties: {
    ...aggregateColumns,
    unitId: p.uuid(),
    purpose: p.string().$type<AccessPurpose>(),
    reason: p.text(),
    fromAt: p.datetime(6),
    toAt: p.datetime(6),
    openedBy: p.string(),
  },
});
