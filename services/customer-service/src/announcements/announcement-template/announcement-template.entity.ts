import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Channel } from '../announcement/announcement.rules.ts';
import type { AnnouncementTemplate } from './announcement-template.rules.ts';

export const AnnouncementTemplateEntity = defineEntity({
  name: 'AnnouncementTemplate',
  tableName: 'announcement_template',
  properties: {
    ...aggregateColumns,
    kind: p.string().$type<AnnouncementTemplate['kind']>(),
    matterCode: p.string().nullable(),
    title: p.string(),
    body: p.text(),
    channels: p.json().$type<Channel[]>(),
    state: p.string().$type<AnnouncementTemplate['state']>(),
    draftedBy: p.uuid(),
    approvedBy: p.uuid().nullable(),
    approvedAt: p.datetime(6).nullable(),
  },
});
