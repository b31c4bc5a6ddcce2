import {
  appointmentBooked, callbackCancelled, callbackClosed, callbackCompleted, callbackFailed, callbackOverdue, callbackRectificationOrdered,
  callbackReviewed, callbackScheduled, tasks,
} from '@guanjia/contracts';
import type { Context, DeadlineDraft, EventDraft } from '@guanjia/domain';
import type { Callback, OrganiserRole } from './callback.rules.ts';

const stamp = ({ id, estateId }: Callback, { now }: Context) => ({ id, estateId, at: now });
const matterOf = ({ kind, sourceType, sourceId, completionNo, attempt }: Callback) => ({ kind, sourceType, sourceId, completionNo, attempt });
const homeOf = ({ unitId, householdId }: Callback) => ({ unitId, householdId });
const answerOf = (c: Callback) => ({
  satisfaction: c.satisfaction!, method: c.method!, completedAt: c.completedAt!.toISOString(), isLate: c.isLate, ...homeOf(c),
});

/** The callback's events: ids, codes and times. @source PLAT-004 */
export const events = {
  scheduled: (c: Callback, context: Context) => callbackScheduled.draft({ ...stamp(c, context), data: {
    ...matterOf(c), openFrom: c.openFrom.toISOString(), dueAt: c.dueAt.toISOString(), isProvisional: c.isDueProvisional,
    organiserRole: c.organiserRole, assigneeId: c.assigneeId, ...homeOf(c),
  } }),

  completed: (c: Callback, context: Context) =>
    callbackCompleted.draft({ ...stamp(c, context), data: { ...matterOf(c), ...answerOf(c) } }),

  failed: (c: Callback, context: Context) => callbackFailed.draft({ ...stamp(c, context), data: {
    ...matterOf(c), ...answerOf(c), reasonCode: c.failureCode!, isQuality: c.isQualityFailure,
  } }),

  cancelled: ({ sourceId, completionNo, attempt, ...c }: Callback, context: Context, reasonCode: string) =>
    callbackCancelled.draft({ id: c.id, estateId: c.estateId, at: context.now, data: { sourceId, completionNo, attempt, reasonCode } }),

  overdue: (c: Callback, context: Context) =>
    callbackOverdue.draft({ ...stamp(c, context), data: { kind: c.kind, sourceId: c.sourceId, dueAt: c.dueAt.toISOString() } }),

  appointmentBooked: (c: Callback, context: Context, appointmentId: string) => appointmentBooked.draft({
    ...stamp(c, context), id: appointmentId,
    data: { sourceType: 'CALLBACK', sourceId: c.id, ...homeOf(c), appointmentAt: c.appointmentAt!.toISOString() },
  }),

  rectificationOrdered: (c: Callback, context: Context) => callbackRectificationOrdered.draft({
    ...stamp(c, context), data: { ownerId: c.rectification!.ownerId, dueAt: c.rectification!.dueAt },
  }),

  reviewed: (c: Callback, context: Context) =>
    callbackReviewed.draft({ ...stamp(c, context), data: { at: context.now.toISOString() } }),

  closed: (c: Callback, context: Context, outcome: 'UNREACHED' | 'UNSATISFIED') =>
    callbackClosed.draft({ ...stamp(c, context), data: { outcome } }),
};

/** What a callback asks of people besides itself: an order to rectify, the rectification, the end of the attempts; ALERT tells
 *  the supervisor of an overdue one.
 *  @source CS-052 PLAT-020 */
export type CallbackTaskKind = 'CALLBACK' | 'ALERT' | 'ORDER_RECTIFICATION' | 'RECTIFICATION' | 'SIGN_OFF_UNREACHED';

interface CallbackTask {
  kind: CallbackTaskKind;
  employeeId?: string;
  role?: OrganiserRole;
  dueAt?: string;
}

export const task = (
  step: 'opened' | 'changed' | 'closed', c: Callback, context: Context, { kind, employeeId, role, dueAt }: CallbackTask,
): EventDraft => tasks['customer-service'][step].draft({ ...stamp(c, context), data: {
  ref: c.id, kind, employeeId: employeeId ?? null, role: role ?? null, dueAt: dueAt ?? null, subjectType: c.sourceType, subjectId: c.sourceId,
} });

/** The supervisor is told of a late one, until it is made or falls away. @source CS-032 CS-160 */
export const lateAlert = (step: 'opened' | 'closed', c: Callback, context: Context): EventDraft => task(step, c, context, { kind: 'ALERT', role: 'CSS' });

/** The callback itself in somebody's inbox: the assignee's, or the organising role's while unassigned. @source CS-048 */
export const callTask = (step: 'opened' | 'changed' | 'closed', c: Callback, context: Context): EventDraft =>
  task(step, c, context, { kind: 'CALLBACK', ...(c.assigneeId ? { employeeId: c.assigneeId } : { role: c.organiserRole }), dueAt: c.dueAt.toISOString() });

/** Somebody must put it right by a time; the next call shows whether it was. @source CS-052 */
export const rectificationTask = (step: 'opened' | 'closed', c: Callback, context: Context): EventDraft =>
  task(step, c, context, { kind: 'RECTIFICATION', employeeId: c.rectification!.ownerId, dueAt: c.rectification!.dueAt });

/** It was put right, and whoever was told of what the analysis found knows. @source CS-052 CS-159 */
export const rectificationOver = (c: Callback, context: Context): EventDraft[] => [
  rectificationTask('closed', c, context),
  ...(c.nonconformity ? [task('closed', c, context, { kind: 'ALERT', employeeId: c.nonconformity.reportedTo })] : []),
];

/** The limits that run while a callback is pending. @source CS-032 CS-035 PLAT-018 */
export const DEADLINES = { open: 'callback.open', due: 'callback.due' } as const;

export const noDeadlines = ({ id }: Callback): DeadlineDraft[] =>
  Object.values(DEADLINES).map((kind) => ({ kind, ref: id, dueAt: null }));
