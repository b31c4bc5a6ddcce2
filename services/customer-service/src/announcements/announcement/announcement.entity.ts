import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Delivery } from './announcement-publication.rules.ts';
import type { Announcement, Channel } from './announcement.rules.ts';

export const AnnouncementEntity = defineEntity({
  name: 'Announcement',
  tableName: 'announcement',
  properties: {
    ...aggregateColumns,
    number: p.string(),
    kind: p.string().$type<Announcement['kind']>(),
    title: p.string(),
    body: p.text(),
    buildingIds: p.json().$type<string[]>(),
    channels: p.json().$type<Channel[]>(),
    expiresAt: p.datetime(6).nullable(),
    state: p.string().$type<Announcement['state']>(),
    authorId: p.uuid().nullable(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime(6).nullable(),
    approvedBy: p.uuid().nullable(),
    approvedAt: p.datetime(6).nullable(),
    rejectedBy: p.uuid().nullable(),
    rejectionReason: p.text().nullable(),
    templateId: p.uuid().nullable(),
    subjectType: p.string().$type<NonNullable<Announcement['subjectType']>>().nullable(),
    subjectId: p.uuid().nullable(),
    publishedBy: p.uuid().nullable(),
    publishedAt: p.datetime(6).nullable(),
    periodCode: p.string().nullable(),
    deliveries: p.json().$type<Delivery[]>(),
    withdrawalReason: p.text().nullable(),
    withdrawnBy: p.uuid().nullable(),
    endedAt: p.datetime(6).nullable(),
  },
});
