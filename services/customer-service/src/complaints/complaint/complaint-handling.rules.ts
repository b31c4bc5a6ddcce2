import type { Context, StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { line } from '../progress/progress.rules.ts';
import { events } from './complaint.events.ts';
import { requireUninvolved } from './complaint-intake.rules.ts';
import { deadline, met } from './complaint-limits.rules.ts';
import { needsLetter } from './complaint-steps.rules.ts';
import { alertOver, assignTask, followTask, handleTask, letterTask, reviewTask } from './complaint-task.events.ts';
import type { Complaint, ComplaintDecision } from './complaint.rules.ts';

export interface AssignComplaint {
  type: 'assignComplaint';
  department: { id: string; estateId: string | null; kind: string; state: string } | null;
  assignee: { id: string; estateId: string | null; state: string } | null;
  dueAt: Date | null;
}

export type HandlingCommand =
  | AssignComplaint
  | { type: 'takeOverComplaint' }
  /** The zone has another officer, or the place another zone. */
  | { type: 'passOnComplaint'; zoneId: string; to: string }
  | { type: 'startHandling' }
  | { type: 'handleComplaint'; result: string; population: 'ALL' | 'VALID'; replyLimit: StampedLimit | null }
  | { type: 'reviewSeriousComplaint'; measures: string; owner: { id: string; state: string }; dueAt: Date };

type Of<T extends HandlingCommand['type']> = Extract<HandlingCommand, { type: T }>;

/** The department head gives it to the responsible department, with a time; never to whom it is about.
 *  @throws SELF_APPROVAL, OUTSIDE_RESPONSIBILITY, DEPARTMENT_MISSING, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE, HANDLING_TIME_INVALID, TIME_PAST
 *  @source CS-067 CS-079 */
export function assigned({ department, assignee, dueAt }: AssignComplaint, complaint: Complaint, context: Context): ComplaintDecision {
  requireUninvolved(complaint, context);
  if (assignee) requireUninvolved(complaint, { actorId: assignee.id }, 'assigneeId');
  if (complaint.responsibility === 'OUTSIDE') throw customerServiceErrors.error('OUTSIDE_RESPONSIBILITY');
  if (!department) throw customerServiceErrors.error('DEPARTMENT_MISSING', { field: 'departmentId' });
  if (department.estateId !== null && department.estateId !== complaint.estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'departmentId' });
  if (department.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'departmentId' });
  if (assignee && assignee.estateId !== null && assignee.estateId !== complaint.estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'assigneeId' });
  if (assignee && assignee.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'assigneeId' });
  if (!dueAt) throw customerServiceErrors.error('HANDLING_TIME_INVALID', { field: 'dueAt' });
  if (dueAt <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'dueAt' });
  const patch = {
    state: 'ASSIGNED' as const, departmentId: department.id, departmentKind: department.kind, assigneeId: assignee?.id ?? null, assignedBy: context.actorId,
    assignedAt: context.now, handleDueAt: dueAt, targetAt: dueAt,
  };
  const next = { ...complaint, ...patch };
  const isFirst = complaint.state === 'VERIFIED';
  return {
    state: patch,
    events: [
      events.assigned(next, context, false), ...(isFirst ? [assignTask('closed', next, context)] : []), handleTask(isFirst ? 'opened' : 'changed', next, context),
      ...alertOver(next, context, 'HANDLING'),
    ],
    deadlines: [...met(complaint, 'HANDLING').slice(1), deadline(complaint, 'HANDLING', dueAt)],
    progress: [line('ASSIGNED', complaint.state, 'ASSIGNED')],
  };
}

/** The project manager answers for all of them, and may follow any in person. @throws SELF_APPROVAL   @source CS-079 CS-167 */
export function takenOver(complaint: Complaint, context: Context): ComplaintDecision {
  requireUninvolved(complaint, context);
  const patch = { takenOverBy: context.actorId, takenOverAt: context.now, handlerId: context.actorId };
  const next = { ...complaint, ...patch };
  return {
    state: patch, events: [events.assigned(next, context, true), followTask('changed', next, context)],
    progress: [line('TAKEN_OVER', complaint.state, complaint.state)],
  };
}

/** The new officer of the zone answers for it, and follows it up where the former one did; whom it is about gets neither.
 *  @source CS-029 CS-079 */
export function passedOn({ zoneId, to }: Of<'passOnComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  const { employeeId, handlerId, officerId } = complaint;
  const isAbout = employeeId === to;
  const patch = { zoneId, officerId: isAbout ? null : to, handlerId: handlerId !== null && handlerId === officerId && !isAbout ? to : handlerId };
  return {
    state: patch, events: [followTask('changed', { ...complaint, ...patch }, context)], progress: [line('OFFICER_CHANGED', complaint.state, complaint.state)],
  };
}

/** @source CS-067 */
export const handlingStarted = (complaint: Complaint, context: Context): ComplaintDecision => ({
  state: { state: 'HANDLING' },
  events: [events.progressed({ ...complaint, state: 'HANDLING' }, context, 'HANDLING_STARTED', complaint.state)],
  progress: [line('HANDLING_STARTED', complaint.state, 'HANDLING')],
});

/** The result is reported. A serious matter has been reviewed by then; whether it is called back, the standard says, and whom
 *  nobody knows nobody calls.
 *  @throws SELF_APPROVAL, NOT_ASSIGNED, REVIEW_MISSING   @source CS-037 CS-059 CS-061 CS-068 CS-071 CS-073 CS-079 */
export function handled(
  { result, population, replyLimit }: Of<'handleComplaint'>, complaint: Complaint, context: Context,
): ComplaintDecision {
  const { state, responsibility, severity, review, complainantType, validity, reply } = complaint;
  requireUninvolved(complaint, context);
  if (state === 'VERIFIED' && responsibility === 'OURS') throw customerServiceErrors.error('NOT_ASSIGNED');
  if (severity !== 'ORDINARY' && !review) throw customerServiceErrors.error('REVIEW_MISSING');
  const isLetterDue = needsLetter(complaint) && !reply;
  const patch = {
    state: 'HANDLED' as const, handledAt: context.now, handlingResult: result, completionNo: complaint.completionNo + 1, resultFeedbackAt: null,
    resultFeedbackChannel: null, isCallbackDue: complainantType !== 'ANONYMOUS' && (population === 'ALL' || validity === 'VALID'),
    replyLimit: isLetterDue ? complaint.replyLimit ?? replyLimit : complaint.replyLimit, handlerId: complaint.handlerId ?? context.actorId,
  };
  const next = { ...complaint, ...patch };
  const opensLetter = isLetterDue && !complaint.replyLimit;
  return {
    state: patch,
    events: [
      events.handled(next, context), ...(state === 'VERIFIED' ? [] : [handleTask('closed', complaint, context)]), ...alertOver(next, context, 'HANDLING'),
      ...(opensLetter ? [letterTask('opened', next, context)] : []),
    ],
    deadlines: [...met(complaint, 'HANDLING'), ...(opensLetter ? [deadline(complaint, 'REPLY_LETTER', new Date(next.replyLimit!.dueAt))] : [])],
    progress: [line('HANDLED', state, 'HANDLED', { note: result })],
  };
}

/** Measures, who answers for them and by when. @throws NOT_SERIOUS, TIME_PAST, ASSIGNEE_NOT_ACTIVE   @source CS-068 */
export function reviewed({ measures, owner, dueAt }: Of<'reviewSeriousComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  if (complaint.severity === 'ORDINARY') throw customerServiceErrors.error('NOT_SERIOUS');
  if (dueAt <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'dueAt' });
  if (owner.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'ownerId' });
  const review = { measures, ownerId: owner.id, dueAt: dueAt.toISOString(), heldBy: context.actorId, heldAt: context.now.toISOString() };
  return {
    state: { review },
    events: [events.progressed({ ...complaint, review }, context, 'REVIEWED'), ...(complaint.review ? [] : [reviewTask('closed', complaint, context)])],
    progress: [line('REVIEWED', complaint.state, complaint.state, { note: measures })],
  };
}
