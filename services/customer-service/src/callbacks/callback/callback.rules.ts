import type { CALLBACK_KINDS } from '@guanjia/contracts';
import type { Context, Decision, StampedLimit } from '@guanjia/domain';
import { completed, type CompleteCallback } from './callback-completion.rules.ts';
import { nonconforming, type ReportNonconformity } from './callback-nonconformity.rules.ts';
import { ended, filed, rectified, replaced, reviewed, signedOff, type AfterwardsCommand } from './callback-afterwards.rules.ts';
import { assigned, booked, cancelled, opened, overdue, started, windowOpened, type TaskCommand } from './callback-task.rules.ts';
import { recomputed, type RecomputeLimits } from './callback-recompute.rules.ts';
import { callbackMoves, type CallbackState } from './callback-moves.rules.ts';

export type CallbackKind = (typeof CALLBACK_KINDS)[number];
export type CallbackMethod = 'PHONE' | 'WRITTEN' | 'DOOR_VISIT' | 'ONLINE';
export type Satisfaction = 'SATISFIED' | 'UNSATISFIED' | 'UNREACHED';
export type Rating = 'GOOD' | 'FAIR' | 'POOR';
/** What a callback is about. */
export type CallbackSource = 'TICKET' | 'COMPLAINT' | 'TAKEOVER' | 'MOVE_IN' | 'SERVICE_ORDER' | 'INCIDENT' | 'ACTIVITY' | 'SERVICE' | 'CORRECTIVE_ACTION';
/** Which stage of a special-service contract. @source CS-041 */
export type CallbackPhase = 'MID' | 'END';
/** What the record rests on. @source CS-057 */
export type CallbackEvidence = 'TALK' | 'ON_SITE_LOOK' | 'INSPECTION';
/** Who organises a callback, and makes it while nobody is assigned. @source CS-038 CS-048 */
export type OrganiserRole = 'CSR' | 'CSS' | 'OD';

/** Who must put it right, by when. @source CS-052 */
export interface Rectification {
  ownerId: string;
  /** ISO 8601, UTC */
  dueAt: string;
  orderedBy: string;
  note: string;
}

/** What was found when callbacks were analysed, told to the lead with person and deadline. @source CS-159 */
export interface CallbackNonconformity {
  reportedTo: string;
  /** ISO 8601, UTC */
  at: string;
  reportedBy: string;
  note: string;
}

/** 回访任务: one call back to somebody about one completion of a matter, and the record of it. */
export interface Callback {
  id: string;
  estateId: string;
  kind: CallbackKind;
  sourceType: CallbackSource;
  sourceId: string;
  /** whose attempts belong together: the source, or one household or phase of it */
  matterKey: string;
  phase: CallbackPhase | null;
  /** what it is about, where no record of ours says so, or what was put right. @source CS-044 HR-049 */
  subject: string | null;
  completionNo: number;
  /** 1, 2, 3 … over the whole matter */
  attempt: number;
  /** the completion opened it, an earlier attempt that did not end satisfied, or the weekly sample */
  origin: 'COMPLETION' | 'NEXT_ATTEMPT' | 'SAMPLE';
  previousId: string | null;
  unitId: string | null;
  householdId: string | null;
  sourceCompletedAt: Date;
  openFrom: Date;
  dueAt: Date;
  isDueProvisional: boolean;
  limit: StampedLimit;
  organiserRole: OrganiserRole;
  assigneeId: string | null;
  state: CallbackState;
  isOverdue: boolean;
  appointmentAt: Date | null;
  startedAt: Date | null;
  /** minutes from the appointment to the start; negative when early. @source CS-049 */
  arrivalDeviationMinutes: number | null;
  method: CallbackMethod | null;
  satisfaction: Satisfaction | null;
  quality: Rating | null;
  effect: Rating | null;
  shortcomings: string | null;
  suggestions: string | null;
  /** at least one where somebody answered. @source CS-057 */
  evidenceKinds: CallbackEvidence[];
  failureCode: string | null;
  /** The work itself must be done again. */
  isQualityFailure: boolean;
  /** a file, or OTP for a code read back */
  householdSignature: string | null;
  /** a file */
  callerSignature: string | null;
  completedBy: string | null;
  completedAt: Date | null;
  /** After its limit: stored, and a miss. @source CS-160 */
  isLate: boolean;
  /** answers of this matter so far, this one included */
  unsatisfiedCount: number;
  /** calls of this completion that reached nobody, this one included */
  unreachedCount: number;
  /** as it stood at the opening. @source PLAT-014 callback.maxAttempts */
  maxAttempts: number;
  rectification: Rectification | null;
  nonconformity: CallbackNonconformity | null;
  reviewOpinion: string | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  recordFiledAt: Date | null;
  closedBy: string | null;
  closedAt: Date | null;
  closeReason: string | null;
}

export type CallbackDecision = Decision<Callback>;

export type CallbackCommand = TaskCommand | RecomputeLimits | CompleteCallback | ReportNonconformity | AfterwardsCommand;

/** @throws WRONG_STATE and what the parts throw
 *  @source CS-032 CS-033 CS-035 CS-045 … CS-052 lifecycles 3.1 CallbackTask */
export function decideCallback(command: CallbackCommand, known: Callback | null, context: Context): CallbackDecision {
  if (command.type === 'openCallback') return opened(command, context);
  const callback = known!;
  callbackMoves.require(command.type, callback.state);
  switch (command.type) {
    case 'openWindow': return windowOpened();
    case 'assignCallback': return assigned(command, callback, context);
    case 'bookAppointment': return booked(command, callback, context);
    case 'startCallback': return started(command, callback, context);
    case 'completeCallback': return completed(command, callback, context);
    case 'markOverdue': return overdue(callback, context);
    case 'recomputeLimits': return recomputed(command, callback, context);
    case 'cancelCallback': return cancelled(command, callback, context);
    case 'orderRectification': return rectified(command, callback, context);
    case 'reportNonconformity': return nonconforming(command, callback, context);
    case 'replaceCallback': return replaced(callback, context);
    case 'signOffUnreached': return signedOff(command, callback, context);
    case 'endUnresolved': return ended(command, callback, context);
    case 'reviewCallbackRecord': return reviewed(command, callback, context);
    case 'fileCallbackRecord': return filed(command);
  }
}
