import { announcementApproved, announcementPublished, announcementRejected, tasks, type RoleCode } from '@guanjia/contracts';
import type { EventDraft } from '@guanjia/domain';
import type { Announcement, AnnouncementContext } from './announcement.rules.ts';

type Step = 'opened' | 'closed';
type Subject = Pick<Announcement, 'id' | 'estateId' | 'authorId' | 'state' | 'deliveries' | 'rejectedBy'>;

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

/** A draft that was sent back, or that nobody has written yet. */
export const needsWork = ({ rejectedBy, authorId }: Pick<Announcement, 'rejectedBy' | 'authorId'>): boolean => rejectedBy !== null || authorId === null;

const task = (step: Step, kind: string, a: Subject, { now, employeeId, role }: { now: Date; employeeId?: string | null; role?: RoleCode }): EventDraft =>
  tasks['customer-service'][step].draft({ ...stamp(a, { now }), data: {
    ref: a.id, kind, employeeId: employeeId ?? null, role: employeeId ? null : (role ?? 'CSR'), dueAt: null, subjectType: 'ANNOUNCEMENT', subjectId: a.id,
  } });

/** What waits for somebody because of an announcement. @source CS-101 CS-102 PLAT-020 */
export const tasksOf = {
  /** The supervisor approves; what a lead wrote, the project manager. */
  approval: (step: Step, a: Subject, { now, isLead }: AnnouncementContext) => task(step, 'ANNOUNCEMENT_APPROVAL', a, { now, role: isLead ? 'PM' : 'CSS' }),
  revision: (step: Step, a: Subject, { now }: AnnouncementContext) => task(step, 'ANNOUNCEMENT_REVISION', a, { now, employeeId: a.authorId }),
  publishing: (step: Step, a: Subject, { now }: AnnouncementContext) => task(step, 'ANNOUNCEMENT_PUBLISHING', a, { now, employeeId: a.authorId }),
  delivery: (step: Step, a: Subject, { now }: AnnouncementContext) => task(step, 'ANNOUNCEMENT_DELIVERY', a, { now, role: 'CSR' }),
  /** All that is still open when it ends. */
  closedWith: (a: Subject, context: AnnouncementContext): EventDraft[] => [
    ...(a.state === 'SUBMITTED' ? [tasksOf.approval('closed', a, context)] : []),
    ...(a.state === 'DRAFT' && needsWork(a) ? [tasksOf.revision('closed', a, context)] : []),
    ...(a.state === 'APPROVED' ? [tasksOf.publishing('closed', a, context)] : []),
    ...(a.state === 'PUBLISHED' && a.deliveries.some(({ deliveredAt }) => deliveredAt === null) ? [tasksOf.delivery('closed', a, context)] : []),
  ],
};
