import type { Context, StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { line } from '../progress/progress.rules.ts';
import { events } from './complaint.events.ts';
import { again, deadline, met } from './complaint-limits.rules.ts';
import { alertOver, LADDER, limitAlert, reportTask, reviewTask, task } from './complaint-task.events.ts';
import type { Complaint, ComplaintDecision, ComplaintLimit, Escalation, Severity } from './complaint.rules.ts';

export type SeverityCommand =
  | { type: 'classifyComplaint'; severity: Severity; reason: string; knownAt: Date; majorLimit: StampedLimit | null; mayDowngrade: boolean }
  | { type: 'escalateComplaint'; reason: string }
  | { type: 'reportMajorComplaint'; departmentIds: string[]; roles: string[] }
  | { type: 'markOverdue'; limit: ComplaintLimit; isAgain: boolean; next: StampedLimit | null };

type Of<T extends SeverityCommand['type']> = Extract<SeverityCommand, { type: T }>;

const MANAGER = 2;

const rank: Readonly<Record<Severity, number>> = { ORDINARY: 0, SERIOUS: 1, MAJOR: 2 };

/** Only upward, unless the project manager says why it is less.
 *  @throws SEVERITY_UNCHANGED, DOWNGRADE_NOT_YOURS, TIME_ORDER   @source CS-068 CS-069 lifecycles 3.1 Complaint */
export function classified(command: Of<'classifyComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  const { severity, reason, knownAt, mayDowngrade } = command;
  if (severity === complaint.severity) throw customerServiceErrors.error('SEVERITY_UNCHANGED', { field: 'severity' });
  if (rank[severity] > rank[complaint.severity]) {
    if (knownAt > context.now || knownAt < complaint.receivedAt) throw customerServiceErrors.error('TIME_ORDER', { field: 'knownAt' });
    return raised(command, complaint, context);
  }
  if (!mayDowngrade) throw customerServiceErrors.error('DOWNGRADE_NOT_YOURS');
  const wasToReport = complaint.severity === 'MAJOR' && !complaint.majorReportedAt;
  const patch = { severity, severityReason: reason, ...(wasToReport ? { majorKnownAt: null, majorLimit: null, majorDueAt: null } : {}) };
  const next = { ...complaint, ...patch };
  return {
    state: patch,
    events: [
      events.progressed(next, context, 'CLASSIFIED'), ...(wasToReport ? [reportTask('closed', complaint, context), ...alertOver(complaint, context, 'MAJOR_NOTICE')] : []),
      ...(severity === 'ORDINARY' && !complaint.review ? [reviewTask('closed', complaint, context)] : []),
    ],
    deadlines: wasToReport ? met(complaint, 'MAJOR_NOTICE') : [],
    progress: [line('CLASSIFIED', complaint.state, complaint.state, { note: reason })],
  };
}

/** A serious matter is brought to the manager, who reviews it; a major one is reported besides, within its limit, and once more where
 *  it was less in between.
 *  @source CS-068 CS-069 */
export function raised(
  { severity, reason, knownAt, majorLimit }: { severity: Severity; reason: string | null; knownAt: Date; majorLimit: StampedLimit | null },
  complaint: Complaint, context: Context,
): ComplaintDecision {
  const isMajor = severity === 'MAJOR';
  const major = isMajor ? { majorKnownAt: knownAt, majorLimit, majorDueAt: new Date(majorLimit!.dueAt), majorReportedAt: null, notified: null } : {};
  const graded = { ...complaint, severity, severityReason: reason, ...major };
  const level = Math.max(MANAGER, complaint.escalationLevel);
  const up = level > complaint.escalationLevel ? lifted({ level, by: 'SEVERITY', reason }, graded, context) : null;
  const next = { ...graded, ...up?.state };
  return {
    state: { severity, severityReason: reason, ...major, ...up?.state },
    events: [
      events.progressed(next, context, 'CLASSIFIED'), ...(up?.events ?? []),
      ...(complaint.severity === 'ORDINARY' && !complaint.review ? [reviewTask('opened', next, context)] : []),
      ...(isMajor ? [reportTask('opened', next, context)] : []),
    ],
    deadlines: isMajor ? [deadline(next, 'MAJOR_NOTICE', next.majorDueAt!)] : [],
    progress: [line('CLASSIFIED', complaint.state, complaint.state, { note: reason }), ...(up?.progress ?? [])],
  };
}

/** Beyond the handler's authority: one level up; the handler goes on following it. @throws TOP_LEVEL_REACHED   @source CS-066 */
export function escalated({ reason }: Of<'escalateComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  const level = complaint.escalationLevel + 1;
  if (level > LADDER.length) throw customerServiceErrors.error('TOP_LEVEL_REACHED');
  return lifted({ level, by: 'PERSON', reason }, complaint, context);
}

/** The named departments and superiors were told. @throws NOT_MAJOR, ALREADY_REPORTED, NOTIFY_INCOMPLETE   @source CS-069 */
export function majorReported({ departmentIds, roles }: Of<'reportMajorComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  if (complaint.severity !== 'MAJOR') throw customerServiceErrors.error('NOT_MAJOR');
  if (complaint.majorReportedAt) throw customerServiceErrors.error('ALREADY_REPORTED');
  if (departmentIds.length === 0) throw customerServiceErrors.error('NOTIFY_INCOMPLETE', { field: 'departmentIds' });
  if (roles.length === 0) throw customerServiceErrors.error('NOTIFY_INCOMPLETE', { field: 'roles' });
  const patch = { majorReportedAt: context.now, notified: { departmentIds: [...new Set(departmentIds)], roles: [...new Set(roles)] } };
  const next = { ...complaint, ...patch };
  return {
    state: patch, events: [events.majorReported(next, context), reportTask('closed', next, context), ...alertOver(next, context, 'MAJOR_NOTICE')], deadlines: met(complaint, 'MAJOR_NOTICE'),
    progress: [line('MAJOR_REPORTED', complaint.state, complaint.state)],
  };
}

/** Time escalates by itself: first to the department head, and when that did not help, to the project manager. A notice of a
 *  major matter goes to the region at once.
 *  @source CS-063 CS-066 CS-067 CS-069 CS-073 PLAT-018 · when the second alarm comes is our assumption */
export function overdue({ limit, isAgain, next: second }: Of<'markOverdue'>, complaint: Complaint, context: Context): ComplaintDecision {
  const overdueLimits = [...new Set([...complaint.overdueLimits, limit])];
  const level = limit === 'MAJOR_NOTICE' ? LADDER.length : isAgain ? MANAGER : 1;
  const told = { ...complaint, overdueLimits };
  const up = level > complaint.escalationLevel ? lifted({ level, by: 'TIME', reason: null }, told, context) : null;
  return {
    state: { overdueLimits, ...up?.state },
    events: [
      ...(isAgain ? [] : [events.overdue(told, context, limit, dueAtOf(limit, complaint))]), ...(up?.events ?? []),
      limitAlert(isAgain ? 'changed' : 'opened', { ...told, escalationLevel: Math.max(level, told.escalationLevel) }, context, limit),
    ],
    deadlines: second && !isAgain ? [{ kind: again(limit), ref: complaint.id, dueAt: new Date(second.dueAt) }] : [],
    progress: [line('OVERDUE', complaint.state, complaint.state), ...(up?.progress ?? [])],
  };
}

const dueAtOf = (limit: ComplaintLimit, { responseDueAt, handleDueAt, majorDueAt, replyLimit }: Complaint): Date => ({
  RESPONSE: responseDueAt, HANDLING: handleDueAt!, MAJOR_NOTICE: majorDueAt!, REPLY_LETTER: replyLimit && new Date(replyLimit.dueAt),
}[limit] as Date);

function lifted(
  { level, by, reason }: Pick<Escalation, 'level' | 'by' | 'reason'>, complaint: Complaint, context: Context,
): ComplaintDecision {
  const escalation: Escalation = { level, toRole: LADDER[level - 1]!, by, actorId: context.actorId, at: context.now.toISOString(), reason };
  const patch = { escalationLevel: level, escalations: [...complaint.escalations, escalation] };
  const next = { ...complaint, ...patch };
  const step = complaint.escalationLevel === 0 ? 'opened' as const : 'changed' as const;
  return {
    state: patch,
    events: [events.escalated(next, context, escalation), task(step, next, context, { kind: 'ESCALATED_COMPLAINT', role: LADDER[level - 1]! })],
    progress: [line('ESCALATED', complaint.state, complaint.state, { note: reason })],
  };
}
