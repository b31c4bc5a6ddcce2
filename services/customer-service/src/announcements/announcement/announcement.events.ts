import { announcementApproved, announcementPublished, announcementRejected, following, type Task } from '@guanjia/contracts';
import type { Announcement, AnnouncementContext } from './announcement.rules.ts';

/** Its end has come. @source CS-101 PLAT-018 */
export const EXPIRY = 'announcement.expire';

const stamp = ({ id, estateId }: Pick<Announcement, 'id' | 'estateId'>, { now }: Pick<AnnouncementContext, 'now'>) => ({ id, estateId, at: now });

/** The announcement's events: ids, codes and times, none of its words. @source PLAT-004 */
export const events = {
  approved: (a: Announcement, context: AnnouncementContext) => announcementApproved.draft({ ...stamp(a, context), data: {
    kind: a.kind, authorId: a.authorId!, approverId: a.approvedBy!,
  } }),
  rejected: (a: Announcement, context: AnnouncementContext) => announcementRejected.draft({ ...stamp(a, context), data: {
    kind: a.kind, authorId: a.authorId!, rejectedById: a.rejectedBy!,
  } }),
  published: (a: Announcement, context: AnnouncementContext) => announcementPublished.draft({ ...stamp(a, context), data: {
    kind: a.kind, templateId: a.templateId, approverId: a.approvedBy, buildingIds: [...a.buildingIds], channels: [...a.channels], subjectType: a.subjectType,
    subjectId: a.subjectId, periodCode: a.periodCode, publishedAt: a.publishedAt!.toISOString(),
  } }),
};

/** What waits for somebody while an announcement stands like this: a draft that was sent back, or that nobody has written yet, for its author;
 *  its approval for the supervisor, for the project manager where a lead submits it; then publishing, and each channel.
 *  @source CS-101 CS-102 PLAT-020 */
export const follow = (isLead: boolean) => following<Announcement>('customer-service', {
  subjectType: 'ANNOUNCEMENT',
  tasksOf({ state, authorId, rejectedBy, deliveries }): Task[] {
    const author = authorId ? { employeeId: authorId } : { role: 'CSR' as const };
    switch (state) {
      case 'DRAFT': return rejectedBy !== null || authorId === null ? [{ kind: 'ANNOUNCEMENT_REVISION', ...author }] : [];
      case 'SUBMITTED': return [{ kind: 'ANNOUNCEMENT_APPROVAL', role: isLead ? 'PM' : 'CSS' }];
      case 'APPROVED': return [{ kind: 'ANNOUNCEMENT_PUBLISHING', ...author }];
      case 'PUBLISHED': return deliveries.some(({ deliveredAt }) => deliveredAt === null) ? [{ kind: 'ANNOUNCEMENT_DELIVERY', role: 'CSR' }] : [];
      default: return [];
    }
  },
});
