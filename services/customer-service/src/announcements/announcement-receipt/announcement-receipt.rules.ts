import type { Decision } from '@guanjia/domain';

/** 阅读回执: that somebody of a home read an announcement. @source CS-101 */
export interface AnnouncementReceipt {
  id: string;
  estateId: string;
  announcementId: string;
  memberId: string;
  householdId: string;
  readAt: Date;
}

/** @source CS-101 */
export const decideReceipt = (receipt: Omit<AnnouncementReceipt, 'readAt'>, { now }: { now: Date }): Decision<AnnouncementReceipt> =>
  ({ state: { ...receipt, readAt: now }, events: [] });
