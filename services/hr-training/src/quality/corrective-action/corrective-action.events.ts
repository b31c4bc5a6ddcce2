import {
  correctiveActionClosed, correctiveActionOpened, correctiveActionOverdue, correctiveActionPlanned, correctiveActionVerified, tasks, type RoleCode,
} from '@guanjia/contracts';
import { derivedId, type DeadlineDraft, type EventDraft } from '@guanjia/domain';
import type { CorrectiveAction } from './corrective-action.rules.ts';

/** Limits of a case: until when it must be planned, and until when it must be done. @source HR-049 PLAT-018 */
export const CORRECTIVE_LIMITS = { PLAN: 'corrective-action.plan', ACTION: 'corrective-action.action' } as const;

type Limit = keyof typeof CORRECTIVE_LIMITS;

const stamp = ({ id, estateId }: CorrectiveAction, at: Date) => ({ id, estateId, at });
const about = ({ type, sourceRefs }: CorrectiveAction) => ({ type, sourceRefs });
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** @source HR-049 CS-054 CS-095 */
export const opened = (action: CorrectiveAction): EventDraft => {
  const { category, unitId, equipmentId, openedAt, openedBy, planLimit } = action;
  return correctiveActionOpened.draft({ ...stamp(action, openedAt), data: {
    ...about(action), category, unitId, equipmentId, openedAt: openedAt.toISOString(), openedBy, planDueAt: planLimit.dueAt,
  } });
};

/** @source HR-049 PLAT-021 */
export const planned = (action: CorrectiveAction, now: Date): EventDraft => {
  const { ownerId, dueAt, plannedBy, plannedAt, reviewedBy, planLimit } = action;
  return correctiveActionPlanned.draft({ ...stamp(action, now), data: {
    ...about(action), ownerId: ownerId!, dueAt: dueAt!.toISOString(), plannedBy: plannedBy!, reviewedBy: reviewedBy!, isLate: plannedAt! > new Date(planLimit.dueAt),
  } });
};

/** @source HR-049 */
export const verified = (action: CorrectiveAction): EventDraft => {
  const { ownerId, verifiedBy, verifiedAt, isEffective } = action;
  return correctiveActionVerified.draft({ ...stamp(action, verifiedAt!), data: {
    ...about(action), ownerId: ownerId!, verifiedBy: verifiedBy!, verifiedAt: verifiedAt!.toISOString(), isEffective: isEffective!,
  } });
};

/** @source HR-049 */
export const overdue = (action: CorrectiveAction, now: Date): EventDraft => correctiveActionOverdue.draft({ ...stamp(action, now), data: {
  ...about(action), limit: action.overdue!, dueAt: iso(action.nextDueAt)!, ownerId: action.overdue === 'PLAN' ? null : action.ownerId,
} });

/** @source HR-049 */
export const closed = (action: CorrectiveAction): EventDraft => {
  const { ownerId, openedAt, closedAt, doneAt, dueAt } = action;
  return correctiveActionClosed.draft({ ...stamp(action, closedAt!), data: {
    ...about(action), ownerId: ownerId!, openedAt: openedAt.toISOString(), closedAt: closedAt!.toISOString(), isLate: doneAt! > dueAt!,
  } });
};

/** Runs while it is what is due next. */
export const limit = (which: Limit, { id, nextDueAt }: CorrectiveAction): DeadlineDraft => ({ kind: CORRECTIVE_LIMITS[which], ref: id, dueAt: nextDueAt });

export const noLimits = ({ id }: CorrectiveAction): DeadlineDraft[] => Object.values(CORRECTIVE_LIMITS).map((kind) => ({ kind, ref: id, dueAt: null }));

type Step = keyof (typeof tasks)['hr-training'];

/** Whose turn it is: quality plans, the director reviews, the owner carries out, quality checks and closes. @source HR-049 PLAT-020 */
const turns = {
  PLAN: { kind: 'PLAN_CORRECTIVE_ACTION', role: 'QA' },
  REVIEW: { kind: 'REVIEW_CORRECTIVE_PLAN', role: 'OD' },
  ACTION: { kind: 'CORRECTIVE_ACTION', role: null },
  VERIFY: { kind: 'VERIFY_CORRECTIVE_ACTION', role: 'QA' },
  CLOSE: { kind: 'CLOSE_CORRECTIVE_ACTION', role: 'QA' },
} as const satisfies Readonly<Record<string, { kind: string; role: RoleCode | null }>>;

/** @param to  the director’s own plan is the manager’s to review */
export function asked(step: Step, turn: keyof typeof turns, action: CorrectiveAction, now: Date, to?: RoleCode): EventDraft {
  const { kind, role } = turns[turn];
  return tasks['hr-training'][step].draft({ ...stamp(action, now), data: {
    ref: action.id, kind, employeeId: role === null ? action.ownerId : null, role: to ?? role, dueAt: iso(action.nextDueAt), subjectType: 'CORRECTIVE_ACTION', subjectId: action.id,
  } });
}

/** The head and quality see what is late, until it is not any more. @source HR-049 */
export const alerts = (step: 'opened' | 'closed', action: CorrectiveAction, now: Date): EventDraft[] => (action.overdue === null ? [] : (['PM', 'QA'] as const).map((role) =>
  tasks['hr-training'][step].draft({ ...stamp(action, now), data: {
    ref: derivedId('corrective-alert', `${action.id}:${role}`), kind: 'ALERT', employeeId: null, role, dueAt: null, subjectType: 'CORRECTIVE_ACTION', subjectId: action.id,
  } })));
