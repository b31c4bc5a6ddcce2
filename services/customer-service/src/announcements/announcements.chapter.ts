import type { Chapter } from '@guanjia/subgraph';
import { Announcements } from '../migrations/2026-12-07-announcements.ts';
import { AnnouncementEntity } from './announcement/announcement.entity.ts';
import { AnnouncementReceiptEntity } from './announcement-receipt/announcement-receipt.entity.ts';
import { AnnouncementTemplateEntity } from './announcement-template/announcement-template.entity.ts';
import { AnnouncementsModule } from './announcements.module.ts';
import { BulletinBoardEntity } from './bulletin-board/bulletin-board.entity.ts';

export const announcements: Chapter = {
  module: AnnouncementsModule,
  entities: [AnnouncementEntity, AnnouncementTemplateEntity, AnnouncementReceiptEntity, BulletinBoardEntity],
  migrations: [{ name: '2026-12-07-announcements', class: Announcements }],
};
