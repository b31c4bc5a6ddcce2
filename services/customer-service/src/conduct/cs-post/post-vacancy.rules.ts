import { tasks } from '@guanjia/contracts';
import type { Decision, EventDraft } from '@guanjia/domain';

/** 客服岗位空缺: an estate at work where nobody holds a post of customer service. @source CS-154 */
export interface PostVacancy {
  id: string;
  estateId: string;
  /** when it was noticed, and reported to the region */
  reportedAt: Date;
  filledAt: Date | null;
}

type PostVacancyCommand = { type: 'reportVacancy'; id: string; estateId: string } | { type: 'fillVacancy' };

interface Context {
  now: Date;
}

/** How long after a change of staff the posts are looked at: by then all that belongs to it has arrived.
 *  @source CS-154 · one hour is our assumption */
export const SETTLES_AFTER_MS = 3_600_000;

/** And again each day. @source assumption */
export const LOOK_EVERY_MS = 86_400_000;

/** What a look finds against what stands. @source CS-154 */
export const isToReport = ({ filledPosts, isReported }: { filledPosts: number; isReported: boolean }): 'REPORT' | 'FILL' | null => {
  if (filledPosts === 0) return isReported ? null : 'REPORT';
  return isReported ? 'FILL' : null;
};

/** @source CS-154 PLAT-020 */
export function decideVacancy(command: PostVacancyCommand, known: PostVacancy | null, { now }: Context): Decision<PostVacancy> {
  if (command.type === 'fillVacancy') return { state: { filledAt: now }, events: [task('closed', known!, now)] };
  const { type: _, ...vacancy } = command;
  return { state: { ...vacancy, reportedAt: now, filledAt: null }, events: [task('opened', { ...vacancy, reportedAt: now, filledAt: null }, now)] };
}

/** In the inbox of the region until somebody holds a post. */
const task = (step: 'opened' | 'closed', { id, estateId }: PostVacancy, at: Date): EventDraft => tasks['customer-service'][step].draft({ id, estateId, at, data: {
  ref: id, kind: 'CS_POST_VACANT', employeeId: null, role: 'RM', dueAt: null, subjectType: 'ESTATE', subjectId: estateId,
} });
