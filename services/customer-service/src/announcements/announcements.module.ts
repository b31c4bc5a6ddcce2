import { Module } from '@nestjs/common';
import { AnnouncementConsumer } from './announcement/announcement.consumer.ts';
import { AnnouncementReads } from './announcement/announcement.reads.ts';
import { AnnouncementDeliveryResolver, AnnouncementFieldsResolver, AnnouncementResolver } from './announcement/announcement.resolver.ts';
import { AnnouncementService } from './announcement/announcement.service.ts';
import { AnnouncementReceiptReads } from './announcement-receipt/announcement-receipt.reads.ts';
import { AnnouncementReceiptResolver } from './announcement-receipt/announcement-receipt.resolver.ts';
import { AnnouncementReceiptService } from './announcement-receipt/announcement-receipt.service.ts';
import { AnnouncementTemplateReads } from './announcement-template/announcement-template.reads.ts';
import { AnnouncementTemplateResolver, TemplateOfAnnouncementResolver } from './announcement-template/announcement-template.resolver.ts';
import { AnnouncementTemplateService } from './announcement-template/announcement-template.service.ts';
import { NoticeConsumer } from './announcement-template/notice.consumer.ts';
import { NoticeService } from './announcement-template/notice.service.ts';
import { BulletinBoardReads } from './bulletin-board/bulletin-board.reads.ts';
import { BulletinBoardResolver } from './bulletin-board/bulletin-board.resolver.ts';
import { BulletinBoardService } from './bulletin-board/bulletin-board.service.ts';

/** 公告: what is made public to an estate. `NoticeService` publishes at once for other chapters.
 *  @source CS-101 … CS-104 CS-106 */
@Module({
  providers: [
    AnnouncementReads, AnnouncementService, AnnouncementConsumer, AnnouncementResolver, AnnouncementFieldsResolver, AnnouncementDeliveryResolver,
    AnnouncementTemplateReads, AnnouncementTemplateService, AnnouncementTemplateResolver, TemplateOfAnnouncementResolver, NoticeService, NoticeConsumer,
    AnnouncementReceiptReads, AnnouncementReceiptService, AnnouncementReceiptResolver, BulletinBoardReads, BulletinBoardService, BulletinBoardResolver,
  ],
  exports: [AnnouncementReads, NoticeService],
})
export class AnnouncementsModule {}
