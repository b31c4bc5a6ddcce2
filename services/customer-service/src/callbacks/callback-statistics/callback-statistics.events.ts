import { tasks } from '@guanjia/contracts';
import type { EventDraft } from '@guanjia/domain';

/** The director is asked to review a draft. @source CS-053 PLAT-020 */
export const statisticsTask = (
  step: 'opened' | 'closed', { id, estateId }: { id: string; estateId: string }, { now, dueAt }: { now: Date; dueAt: Date | null },
): EventDraft => tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
  ref: id, kind: 'REVIEW_CALLBACK_STATISTICS', employeeId: null, role: 'OD', dueAt: dueAt?.toISOString() ?? null, subjectType: 'CALLBACK_STATISTICS', subjectId: id,
} });
