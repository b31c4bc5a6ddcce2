import { lostItemClaimed, lostItemHandedOver, lostItemNoticePosted, lostItemRegistered, tasks } from '@guanjia/contracts';
import type { Context, EventDraft } from '@guanjia/domain';
import type { LostItem } from './lost-item.rules.ts';

const stamp = ({ id, estateId }: LostItem, { now }: Context) => ({ id, estateId, at: now });

/** An item's events: ids, codes and times. @source PLAT-004 */
export const events = {
  registered: (i: LostItem, context: Context) => lostItemRegistered.draft({ ...stamp(i, context), data: {
    category: i.category, isValuable: i.isValuable, foundAt: i.foundAt.toISOString(), dueAt: i.noticeDueAt?.toISOString() ?? null,
  } }),

  posted: (i: LostItem, context: Context) => lostItemNoticePosted.draft({ ...stamp(i, context), data: {
    postedAt: i.postedAt!.toISOString(), isLate: i.isLate!, announcementId: i.noticeId,
  } }),

  claimed: (i: LostItem, context: Context) => lostItemClaimed.draft({ ...stamp(i, context), data: { claimedAt: context.now.toISOString() } }),

  handedOver: (i: LostItem, context: Context) => lostItemHandedOver.draft({ ...stamp(i, context), data: { at: context.now.toISOString() } }),
};

/** The notice of a valuable is late; a year has passed. @source CS-109 CS-111 PLAT-018 */
export const DEADLINES = { notice: 'lost-item.notice', handOver: 'lost-item.hand-over' } as const;

const waitsFor = { LOST_NOTICE: 'FD', ALERT: 'CSS', HAND_OVER_LOST_ITEM: 'CSR' } as const;

/** The desk hangs out the notice, the supervisor hears of a late one, the officer takes to the police what nobody claimed.
 *  @source CS-109 CS-111 PLAT-020 */
export const task = (step: 'opened' | 'closed', kind: keyof typeof waitsFor, i: LostItem, context: Context): EventDraft =>
  tasks['customer-service'][step].draft({ ...stamp(i, context), data: {
    ref: i.id, kind, employeeId: null, role: waitsFor[kind], dueAt: kind === 'HAND_OVER_LOST_ITEM' ? null : i.noticeDueAt?.toISOString() ?? null,
    subjectType: 'LOST_ITEM', subjectId: i.id,
  } });
