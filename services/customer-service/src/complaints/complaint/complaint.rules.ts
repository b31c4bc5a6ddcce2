import type { COMPLAINT_LIMITS } from '@guanjia/contracts';
import type { Context, Decision, StampedLimit } from '@guanjia/domain';
import type { ComplaintProcedure } from '../procedure/procedure.rules.ts';
import type { ProgressEntry } from '../progress/progress.rules.ts';
import { awaited, closed, closedUnresolved, fedBack, recordFiled, replied, returned, type CompletionCommand } from './complaint-completion.rules.ts';
import { assigned, handled, handlingStarted, passedOn, reviewed, takenOver, type HandlingCommand } from './complaint-handling.rules.ts';
import { accepted, coordinated, filed, progressed, responded, type IntakeCommand } from './complaint-intake.rules.ts';
import { investigated, judged, rejected, verified, type InvestigationCommand } from './complaint-investigation.rules.ts';
import { recomputed, type RecomputeLimits } from './complaint-limits.rules.ts';
import { complaintMoves, type ComplaintState } from './complaint-moves.rules.ts';
import { classified, escalated, majorReported, overdue, type SeverityCommand } from './complaint-severity.rules.ts';
import { settled, type ComplaintStep } from './complaint-steps.rules.ts';

export type ComplainantType = 'OWNER' | 'TENANT' | 'OCCUPIER' | 'OTHER' | 'ANONYMOUS';
export type ComplaintChannel = 'VISIT' | 'PHONE' | 'HOTLINE' | 'SMS' | 'APP' | 'WECHAT' | 'LETTER' | 'BOX' | 'ONLINE_PLATFORM';
export type ComplaintNature =
  | 'STAFF_CONDUCT' | 'REPAIR' | 'SERVICE' | 'CHARGES' | 'ENVIRONMENT' | 'ORDER_SAFETY' | 'FACILITY' | 'NEIGHBOUR' | 'OTHER';
export type Severity = 'ORDINARY' | 'SERIOUS' | 'MAJOR';
export type Validity = 'UNJUDGED' | 'VALID' | 'INVALID';
export type ComplaintLimit = (typeof COMPLAINT_LIMITS)[number];

/** What was promised when it was taken up. @source CS-062 */
export interface Estimate {
  finishAt: string;
  remedy: string;
  toldAt: string | null;
}

/** @source CS-065 */
export interface Investigation {
  startedAt: string;
  startedBy: string;
  /** by when it should have begun: the same working day */
  dueAt: string;
  isLate: boolean;
  facts: string | null;
  rootCauseCode: string | null;
}

/** @source CS-066 CS-068 */
export interface Escalation {
  level: number;
  toRole: string;
  by: 'PERSON' | 'TIME' | 'SEVERITY';
  actorId: string;
  at: string;
  reason: string | null;
}

/** @source CS-068 */
export interface Review {
  measures: string;
  ownerId: string;
  dueAt: string;
  heldBy: string;
  heldAt: string;
}

/** @source CS-073 */
export interface ReplyLetter {
  findings: string;
  remedy: string;
  apology: string;
  sentAt: string;
  sentBy: string;
  fileId: string | null;
}

/** 投诉: one matter that somebody complains of, from the complaint to its settled end. */
export interface Complaint {
  id: string;
  estateId: string;
  /** the number people say, TS-YYYY-NNNNNN */
  number: string;
  nature: ComplaintNature;
  category: string;
  channel: ComplaintChannel;
  complainantType: ComplainantType;
  complainantId: string | null;
  contactName: string | null;
  contactPhone: string | null;
  content: string;
  unitId: string | null;
  householdId: string | null;
  areaCode: string | null;
  equipmentId: string | null;
  /** of a complaint about a repair. @source CS-084 */
  ticketId: string | null;
  workOrderId: string | null;
  /** whom a complaint of conduct is about. @source CS-079 */
  employeeId: string | null;
  dunningRecordId: string | null;
  /** the zone of the place when it was filed, and its officer. @source CS-029 */
  zoneId: string | null;
  officerId: string | null;
  receivedAt: Date;
  enteredAt: Date;
  /** null where a household member wishes to stay unnamed */
  enteredBy: string | null;
  state: ComplaintState;
  severity: Severity;
  severityReason: string | null;
  /** who follows it up, whoever it is escalated to. @source CS-066 */
  handlerId: string | null;
  /** as it stood at the filing. @source CS-081 */
  procedure: ComplaintProcedure | null;
  responseLimit: StampedLimit;
  responseDueAt: Date;
  firstFeedbackAt: Date | null;
  firstFeedbackChannel: ComplaintChannel | null;
  responseMissCause: string | null;
  acceptedAt: Date | null;
  estimate: Estimate | null;
  /** by when it is to be handled, as told or set last; before that the response is due. @source K07 */
  targetAt: Date;
  investigation: Investigation | null;
  validity: Validity;
  validityReason: string | null;
  judgedBy: string | null;
  judgedAt: Date | null;
  responsibility: 'OURS' | 'OUTSIDE' | null;
  verifiedAt: Date | null;
  apology: string | null;
  promisedAt: Date | null;
  explanation: string | null;
  assistance: string | null;
  departmentId: string | null;
  departmentKind: string | null;
  assigneeId: string | null;
  assignedBy: string | null;
  assignedAt: Date | null;
  handleDueAt: Date | null;
  takenOverBy: string | null;
  takenOverAt: Date | null;
  escalationLevel: number;
  escalations: Escalation[];
  review: Review | null;
  majorKnownAt: Date | null;
  majorLimit: StampedLimit | null;
  majorDueAt: Date | null;
  majorReportedAt: Date | null;
  notified: { departmentIds: string[]; roles: string[] } | null;
  /** 1, 2, 3 … one more with each handling */
  completionNo: number;
  handledAt: Date | null;
  handlingResult: string | null;
  isCallbackDue: boolean;
  replyLimit: StampedLimit | null;
  reply: ReplyLetter | null;
  resultFeedbackAt: Date | null;
  resultFeedbackChannel: ComplaintChannel | null;
  outcome: 'RESOLVED' | 'UNRESOLVED' | null;
  outcomeReason: string | null;
  callbackId: string | null;
  closedBy: string | null;
  closedAt: Date | null;
  rejectionReason: string | null;
  rejectionToldAt: Date | null;
  overdueLimits: ComplaintLimit[];
  /** A limit that runs falls into a year without its calendar. @source PLAT-010 */
  isDueProvisional: boolean;
  /** complaints of the same matter in the window when this one came, itself included. @source CS-054 */
  recurrenceNo: number;
  missingSteps: ComplaintStep[];
  recordId: string | null;
  recordFiledAt: Date | null;
}

export interface ComplaintDecision extends Decision<Complaint> {
  progress: ProgressEntry[];
}

export type ComplaintCommand =
  | IntakeCommand | InvestigationCommand | HandlingCommand | SeverityCommand | CompletionCommand | RecomputeLimits;

/** @throws WRONG_STATE and what the parts throw
 *  @source CS-061 … CS-085 CS-167 lifecycles 3.1 Complaint */
export function decideComplaint(command: ComplaintCommand, known: Complaint | null, context: Context): ComplaintDecision {
  if (command.type === 'fileComplaint') return settled(filed(command, context), null);
  const complaint = known!;
  complaintMoves.require(command.type, complaint.state);
  return settled(decided(command, complaint, context), complaint);
}

function decided(command: Exclude<ComplaintCommand, { type: 'fileComplaint' }>, complaint: Complaint, context: Context): ComplaintDecision {
  switch (command.type) {
    case 'acceptComplaint': return accepted(command, complaint, context);
    case 'respondComplaint': return responded(command, complaint, context);
    case 'addProgress': return progressed(command, complaint, context);
    case 'recordCoordination': return coordinated(command, complaint, context);
    case 'startInvestigation': return investigated(command, complaint, context);
    case 'judgeComplaint': return judged(command, complaint, context);
    case 'verifyComplaint': return verified(command, complaint, context);
    case 'rejectComplaint': return rejected(command, complaint, context);
    case 'assignComplaint': return assigned(command, complaint, context);
    case 'takeOverComplaint': return takenOver(complaint, context);
    case 'passOnComplaint': return passedOn(command, complaint, context);
    case 'startHandling': return handlingStarted(complaint, context);
    case 'handleComplaint': return handled(command, complaint, context);
    case 'reviewSeriousComplaint': return reviewed(command, complaint, context);
    case 'classifyComplaint': return classified(command, complaint, context);
    case 'escalateComplaint': return escalated(command, complaint, context);
    case 'reportMajorComplaint': return majorReported(command, complaint, context);
    case 'markOverdue': return overdue(command, complaint, context);
    case 'feedbackComplaintResult': return fedBack(command, complaint, context);
    case 'sendReplyLetter': return replied(command, complaint, context);
    case 'awaitCallback': return awaited(complaint, context);
    case 'returnToHandling': return returned(command, complaint, context);
    case 'closeComplaint': return closed(command, complaint, context);
    case 'closeUnresolved': return closedUnresolved(command, complaint, context);
    case 'fileComplaintRecord': return recordFiled(command);
    case 'recomputeLimits': return recomputed(command, complaint);
  }
}
