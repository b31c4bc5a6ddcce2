import { isOverdue, isUuid, type Context } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { callTask, events, lateAlert, noDeadlines, rectificationOver, task } from './callback.events.ts';
import { requireAppointment, requireAssignee, requireOpen } from './callback-task.rules.ts';
import type { Callback, CallbackDecision, CallbackEvidence, CallbackMethod, Rating, Satisfaction } from './callback.rules.ts';

/** The record form: five parts, of which satisfaction is mandatory, and the signatures. @source CS-046 CS-050 */
export interface CompleteCallback {
  type: 'completeCallback';
  method: CallbackMethod;
  satisfaction: Satisfaction;
  quality: Rating | null;
  effect: Rating | null;
  shortcomings: string | null;
  suggestions: string | null;
  evidenceKinds: readonly CallbackEvidence[];
  /** of an unsatisfied answer */
  failure: { reasonCode: string; isQuality: boolean } | null;
  callerSignature: string;
  householdSignature: string | null;
  /** the one-time code that the household read back */
  householdCode: string | null;
  /** the earlier attempt whose rectification this call is about */
  rectified: Pick<Callback, 'id' | 'rectification' | 'nonconformity'> | null;
}

/** How the household signs the record, by method. @source CS-050 · the code online is our assumption */
export const householdSigns: Readonly<Record<CallbackMethod, 'NOT' | 'BY_FILE' | 'BY_CODE'>> = {
  PHONE: 'NOT',
  WRITTEN: 'BY_FILE',
  DOOR_VISIT: 'BY_FILE',
  ONLINE: 'BY_CODE',
};

const outcomes = { SATISFIED: 'DONE_SATISFIED', UNSATISFIED: 'DONE_UNSATISFIED', UNREACHED: 'UNREACHED' } as const;

/** The call was made. After the limit it counts as late, and is kept all the same.
 *  @throws NOT_THE_ASSIGNEE, CALLBACK_NOT_OPEN_YET, APPOINTMENT_MISSING, SIGNATURE_MISSING, EVIDENCE_MISSING, FAILURE_INCOMPLETE
 *  @source CS-035 CS-045 CS-046 CS-048 CS-049 CS-050 CS-052 CS-057 */
export function completed(command: CompleteCallback, callback: Callback, context: Context): CallbackDecision {
  requireAssignee(callback, context);
  requireOpen(callback, context);
  requireAppointment(callback, command.method);
  checkSignatures(command);
  if (command.satisfaction !== 'UNREACHED' && command.evidenceKinds.length === 0) throw customerServiceErrors.error('EVIDENCE_MISSING', { field: 'evidenceKinds' });
  if ((command.satisfaction === 'UNSATISFIED') !== (command.failure !== null)) {
    throw customerServiceErrors.error('FAILURE_INCOMPLETE', { field: 'failure' });
  }
  const patch = { ...recordOf(command, callback, context), state: outcomes[command.satisfaction] };
  const next: Callback = { ...callback, ...patch };
  const asked = askedOfDirector(next);
  return {
    state: patch,
    events: [
      events.completed(next, context),
      ...(next.satisfaction === 'UNSATISFIED' ? [events.failed(next, context)] : []),
      callTask('closed', next, context), ...(callback.isOverdue ? [lateAlert('closed', next, context)] : []),
      ...(asked ? [task('opened', next, context, { kind: asked, role: 'OD' })] : []),
      ...(command.rectified ? rectificationOver({ ...next, ...command.rectified }, context) : []),
    ],
    deadlines: noDeadlines(callback),
  };
}

function recordOf(command: CompleteCallback, callback: Callback, { now, actorId }: Context) {
  const { method, satisfaction, quality, effect, shortcomings, suggestions, failure, callerSignature } = command;
  return {
    evidenceKinds: satisfaction === 'UNREACHED' ? [] : [...new Set(command.evidenceKinds)],
    method, satisfaction, quality, effect, shortcomings, suggestions, callerSignature,
    householdSignature: householdSigns[method] === 'BY_CODE' && command.householdCode ? 'OTP' : command.householdSignature,
    failureCode: failure?.reasonCode ?? null, isQualityFailure: failure?.isQuality ?? false,
    completedBy: actorId, completedAt: now, isLate: isOverdue(callback.dueAt, now),
    unsatisfiedCount: callback.unsatisfiedCount + (satisfaction === 'UNSATISFIED' ? 1 : 0),
    unreachedCount: callback.unreachedCount + (satisfaction === 'UNREACHED' ? 1 : 0),
  };
}

/** What waits for the director: to order a rectification, or to sign off after the last vain attempt. Bad work needs no order:
 *  it reopens the ticket, unless a sample found it; and a complaint goes back to be handled again.
 *  @source CS-052 CS-072 */
export function askedOfDirector(callback: Callback): 'ORDER_RECTIFICATION' | 'SIGN_OFF_UNREACHED' | null {
  if (callback.state === 'UNREACHED') return hasAttemptsLeft(callback) ? null : 'SIGN_OFF_UNREACHED';
  const reopens = callback.isQualityFailure && callback.sourceType === 'TICKET' && callback.kind !== 'WEEKLY_SAMPLE';
  return callback.state === 'DONE_UNSATISFIED' && !reopens && callback.sourceType !== 'COMPLAINT' ? 'ORDER_RECTIFICATION' : null;
}

/** @source CS-052 callback.maxAttempts · assumption */
export const hasAttemptsLeft = ({ unreachedCount, maxAttempts }: Pick<Callback, 'unreachedCount' | 'maxAttempts'>): boolean =>
  unreachedCount < maxAttempts;

/** Who was not reached cannot sign. */
function checkSignatures({ method, satisfaction, callerSignature, householdSignature, householdCode }: CompleteCallback): void {
  const missing = (field: string) => customerServiceErrors.error('SIGNATURE_MISSING', { field });
  if (!isUuid(callerSignature)) throw missing('callerSignatureFileId');
  if (satisfaction === 'UNREACHED') return;
  const signs = householdSigns[method];
  if (signs === 'BY_FILE' && !(householdSignature && isUuid(householdSignature))) throw missing('householdSignatureFileId');
  if (signs === 'BY_CODE' && !/^\d{4,8}$/.test(householdCode ?? '')) throw missing('householdCode');
}
