import { tasks, type RoleCode } from '@guanjia/contracts';
import { derivedId, type Context, type EventDraft } from '@guanjia/domain';
import type { Complaint, ComplaintLimit } from './complaint.rules.ts';

type Step = 'opened' | 'changed' | 'closed';

/** To whom a matter goes beyond the handler's authority: the department head, the project manager, the region.
 *  @source CS-066 CS-068 C-18 · the third level is our assumption */
export const LADDER = ['SDM', 'PM', 'RM'] as const;

/** What a complaint asks of people: to take it up, to give it to a department, to handle it, to review a serious one, to report a
 *  major one, to write the letter, to decide what was escalated. ALERT tells of a limit that passed.
 *  @source CS-066 … CS-073 PLAT-020 */
export type ComplaintTaskKind =
  | 'COMPLAINT' | 'ASSIGN_COMPLAINT' | 'HANDLE_COMPLAINT' | 'REVIEW_COMPLAINT' | 'REPORT_MAJOR_COMPLAINT' | 'REPLY_LETTER' | 'ESCALATED_COMPLAINT' | 'ALERT';

interface ComplaintTask {
  kind: ComplaintTaskKind;
  /** where it is not the one of its kind for the complaint */
  ref?: string;
  employeeId?: string | null;
  role?: RoleCode;
  dueAt?: Date | null;
}

export const task = (step: Step, c: Complaint, { now }: Context, { kind, ref, employeeId, role, dueAt }: ComplaintTask): EventDraft =>
  tasks['customer-service'][step].draft({ id: c.id, estateId: c.estateId, at: now, data: {
    ref: ref ?? c.id, kind, employeeId: employeeId ?? null, role: employeeId ? null : role ?? null, dueAt: dueAt?.toISOString() ?? null,
    subjectType: 'COMPLAINT', subjectId: c.id,
  } });

/** It is somebody's from beginning to end: until accepted of the role that its procedure names, or of the officer of the zone where
 *  that is the service officer's; then its handler's.
 *  @source CS-029 CS-061 CS-066 CS-081 */
export const followTask = (step: Step, c: Complaint, context: Context): EventDraft => task(step, c, context, {
  kind: 'COMPLAINT', employeeId: c.handlerId ?? (c.procedure && c.procedure.handlerRole !== 'CSR' ? null : c.officerId), role: c.procedure?.handlerRole ?? 'CSR', dueAt: c.firstFeedbackAt ? c.targetAt : c.responseDueAt,
});

/** @source CS-067 */
export const assignTask = (step: Step, c: Complaint, context: Context): EventDraft => task(step, c, context, { kind: 'ASSIGN_COMPLAINT', role: 'SDM' });

const heads: Readonly<Record<string, RoleCode>> = { ENGINEERING: 'EM', SECURITY: 'SEC' };

/** @source CS-067 CS-071 */
export const handleTask = (step: Step, c: Complaint, context: Context): EventDraft => task(step, c, context, {
  kind: 'HANDLE_COMPLAINT', employeeId: c.assigneeId, role: heads[c.departmentKind ?? ''] ?? 'SDM', dueAt: c.handleDueAt,
});

/** @source CS-068 */
export const reviewTask = (step: Step, c: Complaint, context: Context): EventDraft => task(step, c, context, { kind: 'REVIEW_COMPLAINT', role: 'PM' });

/** @source CS-069 */
export const reportTask = (step: Step, c: Complaint, context: Context): EventDraft =>
  task(step, c, context, { kind: 'REPORT_MAJOR_COMPLAINT', role: 'PM', dueAt: c.majorDueAt });

/** @source CS-073 */
export const letterTask = (step: Step, c: Complaint, context: Context): EventDraft =>
  task(step, c, context, { kind: 'REPLY_LETTER', employeeId: c.handlerId, role: 'CSR', dueAt: c.replyLimit && new Date(c.replyLimit.dueAt) });

/** A limit that passed is told by itself, to whom its second alarm goes from there on: the department head, then the project manager;
 *  a notice of a major matter to the region at once. It falls away when the limit is met at last.
 *  @source CS-063 CS-066 PLAT-018 PLAT-020 */
export const limitAlert = (step: Step, c: Complaint, context: Context, limit: ComplaintLimit): EventDraft => task(step, c, context, {
  kind: 'ALERT', ref: derivedId('complaint-alert', `${c.id}:${limit}`), role: limit === 'MAJOR_NOTICE' ? 'RM' : step === 'opened' || c.escalationLevel < 2 ? 'SDM' : 'PM',
});

export const alertOver = (c: Complaint, context: Context, limit: ComplaintLimit): EventDraft[] =>
  (c.overdueLimits.includes(limit) ? [limitAlert('closed', c, context, limit)] : []);

/** Which limits it has not met. */
const isUnmet: Readonly<Record<ComplaintLimit, (c: Complaint) => boolean>> = {
  RESPONSE: ({ firstFeedbackAt }) => firstFeedbackAt === null,
  HANDLING: ({ state }) => state === 'ASSIGNED' || state === 'HANDLING',
  REPLY_LETTER: ({ replyLimit, reply }) => replyLimit !== null && reply === null,
  MAJOR_NOTICE: ({ severity, majorReportedAt }) => severity === 'MAJOR' && majorReportedAt === null,
};

/** Whatever it still asked of people falls away with its end. */
export function tasksOver(c: Complaint, context: Context): EventDraft[] {
  const { state, severity, review, responsibility, majorReportedAt, completionNo, replyLimit, reply, escalationLevel } = c;
  return [
    followTask('closed', c, context),
    ...(state === 'VERIFIED' && responsibility === 'OURS' ? [assignTask('closed', c, context)] : []),
    ...(state === 'ASSIGNED' || (state === 'HANDLING' && completionNo > 0) ? [handleTask('closed', c, context)] : []),
    ...(severity !== 'ORDINARY' && !review ? [reviewTask('closed', c, context)] : []),
    ...(severity === 'MAJOR' && !majorReportedAt ? [reportTask('closed', c, context)] : []),
    ...(replyLimit && !reply ? [letterTask('closed', c, context)] : []),
    ...(escalationLevel > 0 ? [task('closed', c, context, { kind: 'ESCALATED_COMPLAINT', role: LADDER[escalationLevel - 1]! })] : []),
    ...c.overdueLimits.filter((limit) => isUnmet[limit](c)).map((limit) => limitAlert('closed', c, context, limit)),
  ];
}
