import {
  complaintAccepted, complaintAssigned, complaintClosed, complaintEscalated, complaintFiled, complaintHandled, complaintMajorReported,
  complaintOverdue, complaintProgressed, complaintRecurrenceDetected, complaintReplied, complaintResponded, complaintVerified, ticketRecurrenceDetected,
  type COMPLAINT_STEPS, type RoleCode,
} from '@guanjia/contracts';
import type { Context, EventDraft } from '@guanjia/domain';
import type { Complaint, ComplaintLimit, Escalation } from './complaint.rules.ts';
import type { Recurrence } from './recurrence.rules.ts';

const stamp = ({ id, estateId }: Complaint, { now }: Context) => ({ id, estateId, at: now });
const homeOf = ({ unitId, householdId }: Complaint) => ({ unitId, householdId });
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The complaint's events: ids, codes and times. @source PLAT-004 */
export const events = {
  filed: (c: Complaint, context: Context) => complaintFiled.draft({ ...stamp(c, context), data: {
    number: c.number, nature: c.nature, category: c.category, channel: c.channel, complainantType: c.complainantType, severity: c.severity, ...homeOf(c),
    areaCode: c.areaCode, equipmentId: c.equipmentId, ticketId: c.ticketId, workOrderId: c.workOrderId, employeeId: c.employeeId,
    dunningRecordId: c.dunningRecordId, receivedAt: c.receivedAt.toISOString(), enteredAt: c.enteredAt.toISOString(), dueAt: c.responseDueAt.toISOString(),
  } }),

  accepted: (c: Complaint, context: Context) => complaintAccepted.draft({ ...stamp(c, context), data: {
    handlerId: c.handlerId!, finishAt: c.estimate!.finishAt, toldAt: c.estimate!.toldAt,
  } }),

  responded: (c: Complaint, context: Context) => complaintResponded.draft({ ...stamp(c, context), data: {
    at: c.firstFeedbackAt!.toISOString(), channel: c.firstFeedbackChannel!, dueAt: c.responseDueAt.toISOString(), missCauseCode: c.responseMissCause,
  } }),

  /** @param from  the state before, where it changed */
  progressed: (c: Complaint, context: Context, step: (typeof COMPLAINT_STEPS)[number], from: Complaint['state'] = c.state) =>
    complaintProgressed.draft({ ...stamp(c, context), data: { from, to: c.state, step, severity: c.severity, validity: c.validity } }),

  escalated: (c: Complaint, context: Context, { level, toRole, by }: Escalation) =>
    complaintEscalated.draft({ ...stamp(c, context), data: { level, toRole: toRole as RoleCode, by, severity: c.severity } }),

  verified: (c: Complaint, context: Context) => complaintVerified.draft({ ...stamp(c, context), data: {
    responsibility: c.responsibility!, promisedAt: iso(c.promisedAt), rootCauseCode: c.investigation!.rootCauseCode!,
  } }),

  assigned: (c: Complaint, context: Context, isTakenOver: boolean) => complaintAssigned.draft({ ...stamp(c, context), data: {
    departmentId: c.departmentId, assigneeId: c.assigneeId, handlerId: c.handlerId!, dueAt: iso(c.handleDueAt), isTakenOver,
  } }),

  handled: (c: Complaint, context: Context) => complaintHandled.draft({ ...stamp(c, context), data: {
    completionNo: c.completionNo, handledAt: c.handledAt!.toISOString(), category: c.category, severity: c.severity, validity: c.validity,
    isCallbackDue: c.isCallbackDue, ...homeOf(c), departmentId: c.departmentId, handlerId: c.handlerId!,
  } }),

  majorReported: (c: Complaint, context: Context) => complaintMajorReported.draft({ ...stamp(c, context), data: {
    knownAt: c.majorKnownAt!.toISOString(), reportedAt: c.majorReportedAt!.toISOString(), dueAt: c.majorDueAt!.toISOString(),
    departmentIds: c.notified!.departmentIds, roles: c.notified!.roles as RoleCode[],
  } }),

  replied: (c: Complaint, context: Context) =>
    complaintReplied.draft({ ...stamp(c, context), data: { at: c.reply!.sentAt, dueAt: c.replyLimit?.dueAt ?? null } }),

  overdue: (c: Complaint, context: Context, limit: ComplaintLimit, dueAt: Date) =>
    complaintOverdue.draft({ ...stamp(c, context), data: { limit, dueAt: dueAt.toISOString() } }),

  closed: (c: Complaint, context: Context) => complaintClosed.draft({ ...stamp(c, context), data: {
    number: c.number, category: c.category, severity: c.severity, outcome: c.outcome!, ...homeOf(c), closedAt: c.closedAt!.toISOString(),
  } }),

  recurred: (c: Complaint, context: Context, { category, unitId, equipmentId, count, limit, ids }: Recurrence) =>
    complaintRecurrenceDetected.draft({ ...stamp(c, context), data: { category, unitId, equipmentId, count, limit, complaintIds: ids } }),

  /** The repair that a complaint is about came up once more. @source CS-084 CS-054 */
  repairRecurred: (c: Complaint, { now }: Context, { category, unitId, equipmentId, count, limit, ids }: Recurrence): EventDraft =>
    ticketRecurrenceDetected.draft({ id: c.ticketId!, estateId: c.estateId, at: now, data: { category, unitId, equipmentId, count, limit, ticketIds: ids } }),
};
