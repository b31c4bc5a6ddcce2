import { Module } from '@nestjs/common';
import { AnnouncementsModule } from '../announcements/announcements.module.ts';
import { ClearanceReads } from './clearance/clearance.reads.ts';
import { ClearanceResolver } from './clearance/clearance.resolver.ts';
import { ClearanceService } from './clearance/clearance.service.ts';
import { LostItemConsumer } from './lost-item/lost-item.consumer.ts';
import { LostItemReads } from './lost-item/lost-item.reads.ts';
import { LostItemResolver } from './lost-item/lost-item.resolver.ts';
import { LostItemService } from './lost-item/lost-item.service.ts';
import { LostNoticeService } from './lost-item/lost-notice.service.ts';

/** 失物: registered, announced, published each quarter, given back or handed over. @source CS-109 CS-110 CS-111 */
@Module({
  imports: [AnnouncementsModule],
  providers: [LostItemReads, LostItemService, LostItemConsumer, LostItemResolver, LostNoticeService, ClearanceReads, ClearanceService, ClearanceResolver],
})
export class LostItemsModule {}
