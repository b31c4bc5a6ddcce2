import { Injectable } from '@nestjs/common';
import { isUuid } from '@guanjia/domain';
import { joined, type Call, type Tx } from '@guanjia/persistence';
import { NoticeService } from '../../announcements/announcement-template/notice.service.ts';
import type { PlaceholderValues } from '../../announcements/announcement-template/placeholders.rules.ts';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { isLostNotice } from './lost-item.facts.ts';

interface About {
  estateId: string;
  subject: { type: 'LOST_ITEM' | 'LOST_ITEM_CLEARANCE'; id: string };
  /** which template; null: the general one of lost items */
  matterCode: string | null;
  values: PlaceholderValues;
}

/** 失物招领: an announcement that is out already, or one from the text approved for lost items. @source CS-109 CS-110 */
@Injectable()
export class LostNoticeService {
  constructor(private readonly notices: NoticeService) {}

  /** @throws LOST_NOTICE_INVALID, TEMPLATE_MISSING, TEMPLATE_VALUE_MISSING   @returns the announcement */
  async of(call: Call, tx: Tx, announcementId: string | null, { estateId, ...notice }: About): Promise<string> {
    if (announcementId === null) return (await this.notices.publish(joined(call, tx), { estateId, kind: 'LOST_FOUND', ...notice })).id;
    await this.require(tx, announcementId, estateId);
    return announcementId;
  }

  /** @throws LOST_NOTICE_INVALID */
  async require(tx: Tx, announcementId: string, estateId: string): Promise<void> {
    if (!isUuid(announcementId) || !(await isLostNotice(tx, announcementId, estateId))) throw customerServiceErrors.error('LOST_NOTICE_INVALID', { field: 'announcementId' });
  }
}
