import { isOverdue, type Context } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { line } from '../progress/progress.rules.ts';
import { events } from './complaint.events.ts';
import { checkTold, requireUninvolved } from './complaint-intake.rules.ts';
import { noDeadlines } from './complaint-limits.rules.ts';
import { assignTask, followTask, tasksOver } from './complaint-task.events.ts';
import type { Complaint, ComplaintDecision } from './complaint.rules.ts';

export type InvestigationCommand =
  | { type: 'startInvestigation'; dueAt: Date }
  | { type: 'judgeComplaint'; validity: 'VALID' | 'INVALID'; reason: string }
  | VerifyComplaint
  | { type: 'rejectComplaint'; reason: string; toldAt: Date | null };

export interface VerifyComplaint {
  type: 'verifyComplaint';
  responsibility: 'OURS' | 'OUTSIDE';
  facts: string;
  rootCauseCode: string;
  apology: string | null;
  promisedAt: Date | null;
  explanation: string | null;
  assistance: string | null;
}

type Of<T extends InvestigationCommand['type']> = Extract<InvestigationCommand, { type: T }>;

/** It begins on the working day of the complaint; later it is kept as late. @source CS-065 · the same working day is our reading of 立即 */
export function investigated({ dueAt }: Of<'startInvestigation'>, complaint: Complaint, context: Context): ComplaintDecision {
  const investigation = {
    startedAt: context.now.toISOString(), startedBy: context.actorId, dueAt: dueAt.toISOString(), isLate: isOverdue(dueAt, context.now),
    facts: null, rootCauseCode: null,
  };
  const patch = { state: 'INVESTIGATING' as const, investigation };
  return {
    state: patch, events: [events.progressed({ ...complaint, ...patch }, context, 'INVESTIGATION_STARTED', complaint.state)],
    progress: [line('INVESTIGATION_STARTED', complaint.state, patch.state)],
  };
}

/** The supervisor says whether the complaint is valid, and may say otherwise later. @throws SELF_APPROVAL   @source CS-059 CS-076 */
export function judged({ validity, reason }: Of<'judgeComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  requireUninvolved(complaint, context);
  const patch = { validity, validityReason: reason, judgedBy: context.actorId, judgedAt: context.now };
  return {
    state: patch, events: [events.progressed({ ...complaint, ...patch }, context, 'JUDGED')],
    progress: [line('JUDGED', complaint.state, complaint.state, { note: reason })],
  };
}

/** What was found: ours, with an apology and a promised time, or outside, with an explanation and help.
 *  @throws SELF_APPROVAL, VERIFICATION_INCOMPLETE, TIME_PAST   @source CS-065 CS-077 CS-079 */
export function verified({ type: _, facts, rootCauseCode, ...found }: VerifyComplaint, complaint: Complaint, context: Context): ComplaintDecision {
  requireUninvolved(complaint, context);
  checkFound(found, context);
  const patch = {
    ...found, state: 'VERIFIED' as const, verifiedAt: context.now, targetAt: found.promisedAt ?? complaint.targetAt,
    investigation: { ...complaint.investigation!, facts, rootCauseCode },
  };
  const next = { ...complaint, ...patch };
  return {
    state: patch,
    events: [
      events.verified(next, context), followTask('changed', next, context), ...(found.responsibility === 'OURS' ? [assignTask('opened', next, context)] : []),
    ],
    progress: [line('VERIFIED', complaint.state, 'VERIFIED', { note: found.apology ?? found.explanation })],
  };
}

/** Found invalid, and told so with the reason. It stays among the complaints received.
 *  @throws SELF_APPROVAL, NOT_JUDGED_INVALID, TOLD_MISSING, TIME_ORDER   @source CS-075 lifecycles 3.1 Complaint */
export function rejected({ reason, toldAt }: Of<'rejectComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  requireUninvolved(complaint, context);
  if (complaint.validity !== 'INVALID') throw customerServiceErrors.error('NOT_JUDGED_INVALID');
  checkTold(toldAt, complaint, context);
  const patch = { state: 'REJECTED_INVALID' as const, rejectionReason: reason, rejectionToldAt: toldAt, closedBy: context.actorId, closedAt: context.now };
  return {
    state: patch,
    events: [events.progressed({ ...complaint, ...patch }, context, 'REJECTED', complaint.state), ...tasksOver(complaint, context)],
    deadlines: noDeadlines(complaint),
    progress: [line('REJECTED', complaint.state, 'REJECTED_INVALID', { note: reason, toldAt })],
  };
}

function checkFound({ responsibility, apology, promisedAt, explanation, assistance }: Omit<VerifyComplaint, 'type' | 'facts' | 'rootCauseCode'>, { now }: Context): void {
  const needed = responsibility === 'OURS' ? { apology, promisedAt } : { explanation, assistance };
  const lacking = Object.entries(needed).find(([, value]) => value === null);
  if (lacking) throw customerServiceErrors.error('VERIFICATION_INCOMPLETE', { field: lacking[0] });
  if (promisedAt && promisedAt <= now) throw customerServiceErrors.error('TIME_PAST', { field: 'promisedAt' });
}
