import type { StampedLimit } from '@guanjia/domain';
import { columnsOf, type Columns } from '@guanjia/subgraph';
import { sql } from 'kysely';

/** A complaint as it is read. What only staff may read lies in `file`, which asks for its columns by itself. */
export const complaintColumns: Columns = { ...columnsOf('c', {
  id: 'ALWAYS', createdAt: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], number: 'ITSELF', nature: 'ITSELF', category: 'ITSELF', channel: 'ITSELF',
  complainantType: 'ITSELF', contactName: 'ITSELF', contactPhone: 'ITSELF', content: 'ITSELF', unitId: ['unit'], householdId: ['household'],
  zoneId: ['zone'], officerId: ['officer'],
  areaCode: 'ITSELF', equipmentId: 'ITSELF', ticketId: ['ticket'], workOrderId: ['workOrder'], employeeId: ['employee'], receivedAt: ['receivedAt', 'durationMinutes'],
  enteredAt: 'ITSELF', state: ['state', 'isOverdue'], severity: 'ITSELF', handlerId: ['handler'], responseDueAt: 'ITSELF', responseLimit: 'ITSELF', firstFeedbackAt: 'ITSELF',
  acceptedAt: 'ITSELF', estimate: 'ITSELF', targetAt: ['targetAt', 'isOverdue'], responsibility: 'ITSELF', apology: 'ITSELF', promisedAt: 'ITSELF',
  explanation: 'ITSELF', assistance: 'ITSELF', handledAt: 'ITSELF', handlingResult: 'ITSELF', resultFeedbackAt: 'ITSELF', reply: 'ITSELF',
  outcome: 'ITSELF', closedAt: ['closedAt', 'durationMinutes'], rejectionReason: 'ITSELF', isDueProvisional: 'ITSELF',
  severityReason: ['file'], responseMissCause: ['file'], investigation: ['file'], validity: ['file'], validityReason: ['file'], judgedAt: ['file'],
  departmentId: ['file'], assigneeId: ['file'], assignedAt: ['file'], handleDueAt: ['file'], takenOverBy: ['file'], escalationLevel: ['file'],
  escalations: ['file'], review: ['file'], majorKnownAt: ['file'], majorDueAt: ['file'], majorLimit: ['file'], majorReportedAt: ['file'], notified: ['file'],
  completionNo: ['file'], isCallbackDue: ['file'], replyLimit: ['file'], outcomeReason: ['file'], overdueLimits: ['file'], recurrenceNo: ['file'],
  missingSteps: ['file'], recordFiledAt: ['file'], dunningRecordId: ['file'],
}), procedure: { sql: sql.ref('c.procedure_stamp'), for: ['file'] } };

export const open = sql<boolean>`c.state not in ('CLOSED', 'REJECTED_INVALID')`;
/** Neither handled nor ended. */
export const unhandled = sql<boolean>`c.state not in ('HANDLED', 'CALLBACK_PENDING', 'CLOSED', 'REJECTED_INVALID')`;

const running = sql<boolean>`t.state not in ('CLOSED', 'REJECTED_INVALID')`;

/** Each limit that still has to be met and is provisional. @source PLAT-010 */
export const limitedComplaints = [
  { column: 'response_limit', metBy: 'first_feedback_at' }, { column: 'major_limit', metBy: 'major_reported_at' }, { column: 'reply_limit', metBy: 'reply' },
].map(({ column, metBy }) => ({
  table: 'complaint' as const,
  limit: sql<StampedLimit | null>`t.${sql.ref(column)}`,
  isUnfinished: sql<boolean>`${running} and t.${sql.ref(metBy)} is null and (t.${sql.ref(column)}->>'isProvisional')::boolean`,
}));
