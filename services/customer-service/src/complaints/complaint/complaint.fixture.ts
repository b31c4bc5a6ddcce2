import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { FileComplaint } from './complaint-intake.rules.ts';
import type { ComplaintState } from './complaint-moves.rules.ts';
import type { Complaint } from './complaint.rules.ts';

const ORDER: readonly ComplaintState[] = ['FILED', 'ACCEPTED', 'INVESTIGATING', 'VERIFIED', 'ASSIGNED', 'HANDLING', 'HANDLED', 'CALLBACK_PENDING', 'CLOSED'];

/** 楼上深夜噪音, received Monday 09:20 by telephone, due on Wednesday; as far as the state says. */
export function aComplaint(patch: Partial<Complaint> = {}): Complaint {
  const state = patch.state ?? 'FILED';
  const is = (reached: ComplaintState) => ORDER.indexOf(state === 'REJECTED_INVALID' ? 'VERIFIED' : state) >= ORDER.indexOf(reached);
  return {
    id: idOf(15), estateId: idOf(3), number: 'TS-2026-000012', nature: 'NEIGHBOUR', category: 'NOISE', channel: 'VISIT', complainantType: 'OWNER',
    complainantId: null, contactName: '张女士', contactPhone: '13812345678', content: '楼上深夜噪音', unitId: idOf(5), householdId: idOf(6), areaCode: null,
    equipmentId: null, ticketId: null, workOrderId: null, employeeId: null, dunningRecordId: null, zoneId: null, officerId: null, receivedAt: at('01:20'), enteredAt: at('01:30'),
    enteredBy: idOf(33), state, severity: 'ORDINARY', severityReason: null, handlerId: is('ACCEPTED') ? idOf(33) : null, procedure: null,
    responseLimit: aLimit({ standard: 'complaint.response', dueAt: '2026-03-04T16:00:00.000Z' }), responseDueAt: new Date('2026-03-04T16:00:00Z'),
    firstFeedbackAt: null, firstFeedbackChannel: null, responseMissCause: null, acceptedAt: is('ACCEPTED') ? at('01:40') : null,
    estimate: is('ACCEPTED') ? { finishAt: '2026-03-06T10:00:00.000Z', remedy: '上门协调', toldAt: '2026-03-02T01:40:00.000Z' } : null,
    targetAt: new Date('2026-03-06T10:00:00Z'),
    investigation: is('INVESTIGATING')
      ? { startedAt: '2026-03-02T02:00:00.000Z', startedBy: idOf(33), dueAt: '2026-03-02T16:00:00.000Z', isLate: false, facts: is('VERIFIED') ? '属实' : null, rootCauseCode: is('VERIFIED') ? 'NEIGHBOUR' : null }
      : null,
    validity: state === 'REJECTED_INVALID' ? 'INVALID' : 'VALID', validityReason: null, judgedBy: null, judgedAt: null,
    responsibility: is('VERIFIED') ? 'OURS' : null, verifiedAt: null, apology: null, promisedAt: null, explanation: null, assistance: null,
    departmentId: is('ASSIGNED') ? idOf(30) : null, departmentKind: is('ASSIGNED') ? 'SECURITY' : null, assigneeId: null, assignedBy: null, assignedAt: null,
    handleDueAt: is('ASSIGNED') ? new Date('2026-03-06T10:00:00Z') : null, takenOverBy: null, takenOverAt: null, escalationLevel: 0, escalations: [], review: null,
    majorKnownAt: null, majorLimit: null, majorDueAt: null, majorReportedAt: null, notified: null, completionNo: is('HANDLED') ? 1 : 0,
    handledAt: is('HANDLED') ? at('03:00') : null, handlingResult: is('HANDLED') ? '已约定夜间安静' : null, isCallbackDue: is('HANDLED'),
    replyLimit: null, reply: null, resultFeedbackAt: is('CALLBACK_PENDING') ? at('03:10') : null, resultFeedbackChannel: null, outcome: null,
    outcomeReason: null, callbackId: null, closedBy: null, closedAt: null, rejectionReason: null, rejectionToldAt: null, overdueLimits: [],
    isDueProvisional: false, recurrenceNo: 1, missingSteps: [], recordId: null, recordFiledAt: null, ...patch,
  };
}

/** The complaint that makes it. */
export const aFiling = (patch: Partial<FileComplaint> = {}): FileComplaint => ({
  type: 'fileComplaint', id: idOf(15), estateId: idOf(3), number: 'TS-2026-000012', nature: 'NEIGHBOUR', category: 'NOISE', channel: 'VISIT',
  complainantType: 'OWNER', complainantId: null, contactName: '张女士', contactPhone: '13812345678', content: '楼上深夜噪音', unitId: idOf(5),
  householdId: idOf(6), areaCode: null, equipmentId: null, ticketId: null, workOrderId: null, employeeId: null, dunningRecordId: null,
  zoneId: null, officerId: null, receivedAt: at('01:20'), severity: 'ORDINARY', procedure: null, responseLimit: aLimit({ standard: 'complaint.response', dueAt: '2026-03-04T16:00:00.000Z' }),
  majorLimit: null, isFiledByMember: false, estate: { state: 'ACTIVE' }, unit: { estateId: idOf(3) }, household: { unitId: idOf(5) }, employee: null,
  recurrence: null, repairRecurrence: null, ...patch,
});
