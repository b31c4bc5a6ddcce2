import type { Context, StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { line } from '../progress/progress.rules.ts';
import { events } from './complaint.events.ts';
import { requireUninvolved } from './complaint-intake.rules.ts';
import { deadline, met, noDeadlines } from './complaint-limits.rules.ts';
import { missingToClose } from './complaint-steps.rules.ts';
import { alertOver, handleTask, letterTask, tasksOver } from './complaint-task.events.ts';
import type { Complaint, ComplaintChannel, ComplaintDecision } from './complaint.rules.ts';

/** How the callback of the latest handling ended, where that lets the complaint close. */
export interface ClosingCallback {
  id: string;
  /** UNREACHED: signed off by the director after the last attempt */
  ended: 'SATISFIED' | 'UNREACHED';
}

export type CompletionCommand =
  | { type: 'feedbackComplaintResult'; channel: ComplaintChannel; at: Date }
  | { type: 'sendReplyLetter'; findings: string; remedy: string; apology: string; fileId: string | null }
  | { type: 'awaitCallback' }
  | { type: 'returnToHandling'; limit: StampedLimit }
  | { type: 'closeComplaint'; callback: ClosingCallback | null; mayCloseMajor: boolean }
  | { type: 'closeUnresolved'; reason: string; callbackId: string | null; unsatisfied: number; needed: number; mayCloseMajor: boolean }
  | { type: 'fileComplaintRecord'; recordId: string; filedAt: Date };

type Of<T extends CompletionCommand['type']> = Extract<CompletionCommand, { type: T }>;

/** The complainant was told the result; the callback waits for it. @throws COMPLAINANT_UNKNOWN, TIME_ORDER   @source CS-085 */
export function fedBack({ channel, at }: Of<'feedbackComplaintResult'>, complaint: Complaint, context: Context): ComplaintDecision {
  requireNamed(complaint);
  if (at > context.now || at < complaint.handledAt!) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const patch = { resultFeedbackAt: at, resultFeedbackChannel: channel };
  return {
    state: patch, events: [events.progressed({ ...complaint, ...patch }, context, 'RESULT_FED_BACK')],
    progress: [line('RESULT_FED_BACK', complaint.state, complaint.state, { note: complaint.handlingResult, toldAt: at })],
  };
}

/** A letter with what was found, what is done about it, and an apology. @throws COMPLAINANT_UNKNOWN, ALREADY_REPLIED   @source CS-073 */
export function replied({ type: _, ...letter }: Of<'sendReplyLetter'>, complaint: Complaint, context: Context): ComplaintDecision {
  requireNamed(complaint);
  if (complaint.reply) throw customerServiceErrors.error('ALREADY_REPLIED');
  const reply = { ...letter, sentAt: context.now.toISOString(), sentBy: context.actorId };
  const next = { ...complaint, reply };
  return {
    state: { reply }, events: [events.replied(next, context), ...(complaint.replyLimit ? [letterTask('closed', next, context)] : []), ...alertOver(next, context, 'REPLY_LETTER')],
    deadlines: met(complaint, 'REPLY_LETTER'),
    progress: [line('REPLIED', complaint.state, complaint.state, { note: letter.findings, toldAt: context.now })],
  };
}

/** The callback of this handling is open. @source CS-036 CS-071 */
export function awaited(complaint: Complaint, context: Context): ComplaintDecision {
  const state = 'CALLBACK_PENDING' as const;
  return {
    state: { state }, events: [events.progressed({ ...complaint, state }, context, 'CALLBACK_AWAITED', complaint.state)],
    progress: [line('CALLBACK_AWAITED', complaint.state, state)],
  };
}

/** Whoever was called is not content: it is handled again, within a new time; the next handling opens the next attempt.
 *  @source CS-052 CS-072 lifecycles 3.1 Complaint · the new time is our assumption */
export function returned({ limit }: Of<'returnToHandling'>, complaint: Complaint, context: Context): ComplaintDecision {
  const handleDueAt = new Date(limit.dueAt);
  const patch = { state: 'HANDLING' as const, handleDueAt, targetAt: handleDueAt };
  const next = { ...complaint, ...patch };
  return {
    state: patch,
    events: [events.progressed(next, context, 'RETURNED', complaint.state), handleTask('opened', next, context)],
    deadlines: [deadline(complaint, 'HANDLING', handleDueAt)],
    progress: [line('RETURNED', complaint.state, 'HANDLING')],
  };
}

/** Settled: the result is written and fed back, the letter sent, and the callback satisfied; or nobody could be reached any
 *  more, which settles nothing. A major one only by those who may.
 *  @throws SELF_APPROVAL, MAJOR_CLOSE_NOT_YOURS, STEPS_MISSING, COMPLAINT_CALLBACK_MISSING   @source CS-070 CS-072 CS-081 */
export function closed({ callback, mayCloseMajor }: Of<'closeComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  requireUninvolved(complaint, context);
  requireMayClose(complaint, mayCloseMajor);
  const lacking = missingToClose(complaint);
  if (lacking.length > 0) throw customerServiceErrors.error('STEPS_MISSING', { params: { steps: lacking.join(', ') } });
  if (complaint.isCallbackDue && !callback) throw customerServiceErrors.error('COMPLAINT_CALLBACK_MISSING');
  const isReached = callback?.ended !== 'UNREACHED';
  return ended({ outcome: isReached ? 'RESOLVED' : 'UNRESOLVED', outcomeReason: isReached ? null : 'UNREACHED', callbackId: callback?.id ?? null }, complaint, context);
}

/** Never satisfied after all that was done: the project manager ends it, and says why.
 *  @throws SELF_APPROVAL, ATTEMPTS_LEFT, MAJOR_CLOSE_NOT_YOURS   @source CS-072 callback.maxAttempts · assumption */
export function closedUnresolved(command: Of<'closeUnresolved'>, complaint: Complaint, context: Context): ComplaintDecision {
  const { reason, callbackId, unsatisfied, needed, mayCloseMajor } = command;
  requireUninvolved(complaint, context);
  requireMayClose(complaint, mayCloseMajor);
  if (unsatisfied < needed) throw customerServiceErrors.error('ATTEMPTS_LEFT', { params: { made: unsatisfied, needed } });
  return ended({ outcome: 'UNRESOLVED', outcomeReason: reason, callbackId }, complaint, context);
}

/** archives has the whole course. @source CS-074 ARC-020 */
export const recordFiled = ({ recordId, filedAt }: Of<'fileComplaintRecord'>): ComplaintDecision =>
  ({ state: { recordId, recordFiledAt: filedAt }, events: [], progress: [] });

function ended(how: Pick<Complaint, 'outcome' | 'outcomeReason' | 'callbackId'>, complaint: Complaint, context: Context): ComplaintDecision {
  const patch = { ...how, state: 'CLOSED' as const, closedBy: context.actorId, closedAt: context.now };
  return {
    state: patch, events: [events.closed({ ...complaint, ...patch }, context), ...tasksOver(complaint, context)], deadlines: noDeadlines(complaint),
    progress: [line('CLOSED', complaint.state, 'CLOSED', { note: how.outcome === 'UNRESOLVED' ? how.outcomeReason : null })],
  };
}

function requireNamed({ complainantType }: Complaint): void {
  if (complainantType === 'ANONYMOUS') throw customerServiceErrors.error('COMPLAINANT_UNKNOWN');
}

function requireMayClose({ severity }: Complaint, mayCloseMajor: boolean): void {
  if (severity === 'MAJOR' && !mayCloseMajor) throw customerServiceErrors.error('MAJOR_CLOSE_NOT_YOURS');
}
