import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const AnnouncementReceiptEntity = defineEntity({
  name: 'AnnouncementReceipt',
  tableName: 'announcement_receipt',
  properties: { ...aggregateColumns, announcementId: p.uuid(), memberId: p.uuid(), householdId: p.uuid(), readAt: p.datetime(6) },
});
