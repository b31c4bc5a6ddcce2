import { isCode, isOverdue, platformErrors, type Context } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { line } from '../progress/progress.rules.ts';
import { events } from './complaint.events.ts';
import { deadline, met } from './complaint-limits.rules.ts';
import { raised } from './complaint-severity.rules.ts';
import { alertOver, followTask } from './complaint-task.events.ts';
import type { Complaint, ComplaintChannel, ComplaintDecision } from './complaint.rules.ts';
import { recurs, type Recurrence } from './recurrence.rules.ts';

/** A complaint as it was taken. @source CS-061 CS-079 CS-084 */
export interface FileComplaint extends Pick<Complaint,
  'id' | 'estateId' | 'number' | 'nature' | 'category' | 'channel' | 'complainantType' | 'complainantId' | 'contactName' | 'contactPhone' | 'content'
  | 'unitId' | 'householdId' | 'areaCode' | 'equipmentId' | 'ticketId' | 'workOrderId' | 'employeeId' | 'dunningRecordId' | 'zoneId' | 'officerId' | 'receivedAt' | 'severity'
  | 'procedure' | 'responseLimit' | 'majorLimit'> {
  type: 'fileComplaint';
  /** A household member complains from the app, not an employee at the desk. */
  isFiledByMember: boolean;
  estate: { state: string };
  unit: { estateId: string } | null;
  household: { unitId: string } | null;
  employee: { estateId: string | null } | null;
  /** of the same matter, and of the same repair where it is about one */
  recurrence: Recurrence | null;
  repairRecurrence: Recurrence | null;
}

export type IntakeCommand =
  | FileComplaint
  | { type: 'acceptComplaint'; finishAt: Date; remedy: string; toldAt: Date | null }
  | { type: 'respondComplaint'; channel: ComplaintChannel; at: Date; missCause: string | null; note: string | null }
  | { type: 'addProgress'; note: string; toldAt: Date | null }
  | { type: 'recordCoordination'; note: string };

type Of<T extends IntakeCommand['type']> = Extract<IntakeCommand, { type: T }>;

/** A complaint of which nothing is known but what was said. */
const untouched = {
  state: 'FILED', severity: 'ORDINARY', severityReason: null, handlerId: null, firstFeedbackAt: null, firstFeedbackChannel: null, responseMissCause: null, acceptedAt: null,
  estimate: null, investigation: null, validity: 'UNJUDGED', validityReason: null, judgedBy: null, judgedAt: null, responsibility: null,
  verifiedAt: null, apology: null, promisedAt: null, explanation: null, assistance: null, departmentId: null, departmentKind: null, assigneeId: null,
  assignedBy: null, assignedAt: null, handleDueAt: null, takenOverBy: null, takenOverAt: null, escalationLevel: 0, review: null, majorKnownAt: null,
  majorDueAt: null, majorReportedAt: null, notified: null, completionNo: 0, handledAt: null, handlingResult: null, isCallbackDue: false,
  replyLimit: null, reply: null, resultFeedbackAt: null, resultFeedbackChannel: null, outcome: null, outcomeReason: null, callbackId: null,
  closedBy: null, closedAt: null, rejectionReason: null, rejectionToldAt: null, isDueProvisional: false, recordId: null, recordFiledAt: null,
} as const;

/** The response limit starts; what is serious or major from the first is brought to the manager at once.
 *  @throws ESTATE_CLOSED, COMPLAINANT_INCOMPLETE, LINK_MISSING, TIME_ORDER, NOT_IN_ESTATE, INVALID_INPUT
 *  @source CS-054 CS-061 CS-063 CS-068 CS-069 CS-079 CS-084 */
export function filed(command: FileComplaint, context: Context): ComplaintDecision {
  const { type: _, isFiledByMember, estate, unit, household, employee, recurrence, repairRecurrence, severity, majorLimit, ...said } = command;
  if (estate.state === 'CLOSED') throw customerServiceErrors.error('ESTATE_CLOSED');
  checkComplainant(command);
  checkLinks(command);
  if (said.receivedAt > context.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'receivedAt' });
  checkPlace(command);
  const isUnnamedMember = isFiledByMember && said.complainantType === 'ANONYMOUS';
  const dueAt = new Date(said.responseLimit.dueAt);
  const complaint: Complaint = {
    ...untouched, escalations: [], overdueLimits: [], missingSteps: [], majorLimit: null, ...said, responseDueAt: dueAt, targetAt: dueAt,
    enteredAt: context.now, enteredBy: isUnnamedMember ? null : context.actorId, recurrenceNo: recurrence?.count ?? 1,
  };
  const worse = severity === 'ORDINARY' ? null
    : raised({ severity, reason: null, knownAt: said.receivedAt, majorLimit }, complaint, context);
  const next = { ...complaint, ...worse?.state };
  return {
    state: next,
    events: [
      events.filed(next, context), followTask('opened', next, context), ...(worse?.events ?? []),
      ...(recurs(recurrence) ? [events.recurred(next, context, recurrence)] : []),
      ...(recurs(repairRecurrence) && next.ticketId ? [events.repairRecurred(next, context, repairRecurrence)] : []),
    ],
    deadlines: [deadline(next, 'RESPONSE', dueAt), ...(worse?.deadlines ?? [])],
    progress: [line('FILED', null, 'FILED', { toldAt: context.now }), ...(worse?.progress ?? [])],
  };
}

/** Somebody takes it up, and tells how it will be put right and by when. Nobody takes up a complaint of themselves.
 *  @throws SELF_APPROVAL, TIME_PAST, TOLD_MISSING, TIME_ORDER   @source CS-062 */
export function accepted({ finishAt, remedy, toldAt }: Of<'acceptComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  requireUninvolved(complaint, context);
  if (finishAt <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'finishAt' });
  checkTold(toldAt, complaint, context);
  const patch = {
    state: 'ACCEPTED' as const, acceptedAt: context.now, handlerId: context.actorId, targetAt: finishAt,
    estimate: { finishAt: finishAt.toISOString(), remedy, toldAt: toldAt?.toISOString() ?? null },
  };
  const next = { ...complaint, ...patch };
  return {
    state: patch, events: [events.accepted(next, context), followTask('changed', next, context)],
    progress: [line('ACCEPTED', complaint.state, 'ACCEPTED', { note: remedy, toldAt })],
  };
}

/** The first answer; after the limit it says why it is late.
 *  @throws ALREADY_RESPONDED, TIME_ORDER, MISS_CAUSE_INCOMPLETE   @source CS-063 CS-064 */
export function responded({ channel, at, missCause, note }: Of<'respondComplaint'>, complaint: Complaint, context: Context): ComplaintDecision {
  if (complaint.firstFeedbackAt) throw customerServiceErrors.error('ALREADY_RESPONDED');
  if (at > context.now || at < complaint.receivedAt) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  if (isOverdue(complaint.responseDueAt, at) !== (missCause !== null)) throw customerServiceErrors.error('MISS_CAUSE_INCOMPLETE', { field: 'missCause' });
  const patch = { firstFeedbackAt: at, firstFeedbackChannel: channel, responseMissCause: missCause };
  const next = { ...complaint, ...patch };
  return {
    state: patch, events: [events.responded(next, context), followTask('changed', next, context), ...alertOver(next, context, 'RESPONSE')], deadlines: met(complaint, 'RESPONSE'),
    progress: [line('RESPONDED', complaint.state, complaint.state, { note, toldAt: at })],
  };
}

/** @throws TIME_ORDER   @source CS-065 */
export function progressed({ note, toldAt }: Of<'addProgress'>, complaint: Complaint, context: Context): ComplaintDecision {
  if (toldAt && toldAt > context.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'toldAt' });
  return {
    state: {}, events: [events.progressed(complaint, context, 'PROGRESS')],
    progress: [line('PROGRESS', complaint.state, complaint.state, { note, toldAt })],
  };
}

/** First coordination and calming inside one's authority; it settles nothing by itself. @source CS-082 C-18 */
export const coordinated = ({ note }: Of<'recordCoordination'>, complaint: Complaint, context: Context): ComplaintDecision => ({
  state: {}, events: [events.progressed(complaint, context, 'COORDINATED')],
  progress: [line('COORDINATED', complaint.state, complaint.state, { note })],
});

/** Nobody decides on a complaint of which they are the subject, nor handles it. @throws SELF_APPROVAL   @source CS-079 PLAT-021 */
export function requireUninvolved({ employeeId }: Complaint, { actorId }: Pick<Context, 'actorId'>, field?: string): void {
  if (employeeId !== null && employeeId === actorId) throw platformErrors.error('SELF_APPROVAL', field === undefined ? {} : { field });
}

/** Who has a name must have been told. @throws TOLD_MISSING, TIME_ORDER   @source CS-062 */
export function checkTold(toldAt: Date | null, { complainantType, receivedAt }: Complaint, { now }: Context): void {
  if (toldAt === null && complainantType !== 'ANONYMOUS') throw customerServiceErrors.error('TOLD_MISSING', { field: 'toldAt' });
  if (toldAt && (toldAt > now || toldAt < receivedAt)) throw customerServiceErrors.error('TIME_ORDER', { field: 'toldAt' });
}

function checkComplainant({ complainantType, complainantId, contactName, contactPhone }: FileComplaint): void {
  const isAnonymous = complainantType === 'ANONYMOUS';
  if (isAnonymous !== (contactName === null)) throw customerServiceErrors.error('COMPLAINANT_INCOMPLETE', { field: 'contactName' });
  if (isAnonymous && contactPhone !== null) throw customerServiceErrors.error('COMPLAINANT_INCOMPLETE', { field: 'contactPhone' });
  if (isAnonymous && complainantId !== null) throw customerServiceErrors.error('COMPLAINANT_INCOMPLETE', { field: 'complainantId' });
}

/** @source CS-079 CS-084 */
function checkLinks({ nature, employeeId, ticketId, workOrderId, isFiledByMember }: FileComplaint): void {
  const isConduct = nature === 'STAFF_CONDUCT';
  if (!isConduct && employeeId !== null) throw customerServiceErrors.error('LINK_MISSING', { field: 'employeeId' });
  if (isConduct && employeeId === null && !isFiledByMember) throw customerServiceErrors.error('LINK_MISSING', { field: 'employeeId' });
  if (nature === 'REPAIR' && ticketId === null && workOrderId === null) throw customerServiceErrors.error('LINK_MISSING', { field: 'workOrderId' });
}

function checkPlace({ estateId, unitId, unit, householdId, household, areaCode, employee }: FileComplaint): void {
  if (employee && employee.estateId !== null && employee.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'employeeId' });
  if (unit && unit.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'unitId' });
  if (householdId && household?.unitId !== unitId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'householdId' });
  if (areaCode !== null && !isCode(areaCode)) throw platformErrors.error('INVALID_INPUT', { field: 'areaCode', params: { reason: 'areaCode' } });
}

