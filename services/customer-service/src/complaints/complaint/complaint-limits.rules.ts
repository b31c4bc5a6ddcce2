import type { DeadlineDraft, StampedLimit } from '@guanjia/domain';
import type { Complaint, ComplaintDecision, ComplaintLimit } from './complaint.rules.ts';

/** Which standard sets each limit. The department's time is set by its head. @source CS-063 CS-069 CS-073 */
export const STANDARDS = { response: 'complaint.response', major: 'major.notify', reply: 'complaint.replyLetter' } as const;

/** The deadlines of a complaint: each limit, and the second alarm after it. @source PLAT-018 */
export const DEADLINES = {
  RESPONSE: 'complaint.response', HANDLING: 'complaint.handling', REPLY_LETTER: 'complaint.reply-letter', MAJOR_NOTICE: 'complaint.major-notice',
} as const satisfies Record<ComplaintLimit, string>;

export const again = (limit: ComplaintLimit): string => `${DEADLINES[limit]}.again`;

export const deadline = ({ id }: { id: string }, limit: ComplaintLimit, dueAt: Date | null): DeadlineDraft => ({ kind: DEADLINES[limit], ref: id, dueAt });

/** A limit was met: neither it nor its second alarm comes. */
export const met = ({ id }: { id: string }, limit: ComplaintLimit): DeadlineDraft[] =>
  [DEADLINES[limit], again(limit)].map((kind) => ({ kind, ref: id, dueAt: null }));

export const noDeadlines = (complaint: { id: string }): DeadlineDraft[] =>
  (Object.keys(DEADLINES) as ComplaintLimit[]).flatMap((limit) => met(complaint, limit));

export interface RecomputeLimits {
  type: 'recomputeLimits';
  /** one of its limits, by the calendar as it is now known */
  limit: StampedLimit;
}

/** A year was published: the provisional limit becomes what it should have been, and its deadline follows. @source PLAT-010 */
export function recomputed({ limit }: RecomputeLimits, complaint: Complaint): ComplaintDecision {
  const dueAt = new Date(limit.dueAt);
  switch (limit.standard) {
    case STANDARDS.response: return moved({ responseLimit: limit, responseDueAt: dueAt }, deadline(complaint, 'RESPONSE', dueAt));
    case STANDARDS.major: return moved({ majorLimit: limit, majorDueAt: dueAt }, deadline(complaint, 'MAJOR_NOTICE', dueAt));
    default: return moved({ replyLimit: limit }, deadline(complaint, 'REPLY_LETTER', dueAt));
  }
}

const moved = (state: Partial<Complaint>, moves: DeadlineDraft): ComplaintDecision => ({ state, events: [], deadlines: [moves], progress: [] });
