import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { OpenCallback } from './callback-task.rules.ts';
import type { Callback } from './callback.rules.ts';

const answered = ['DONE_SATISFIED', 'DONE_UNSATISFIED', 'UNREACHED', 'RECTIFYING', 'REPLACED', 'CLOSED_UNREACHED', 'CLOSED_UNSATISFIED'];

/** The first callback about a repair completed at 03:00, made by the service officer; answered where the state says so. */
export function aCallback(patch: Partial<Callback> = {}): Callback {
  const state = patch.state ?? 'OPEN';
  const isAnswered = answered.includes(state);
  return {
    id: idOf(13), estateId: idOf(3), kind: 'TICKET', sourceType: 'TICKET', sourceId: idOf(10), matterKey: idOf(10), phase: null, subject: null, completionNo: 1, attempt: 1, origin: 'COMPLETION',
    previousId: null, unitId: idOf(5), householdId: idOf(6), sourceCompletedAt: at('03:00'), openFrom: at('03:00'),
    dueAt: new Date('2026-03-03T03:00:00Z'), isDueProvisional: false, limit: aLimit(), organiserRole: 'CSR', assigneeId: idOf(33), state,
    isOverdue: false, appointmentAt: null, startedAt: null, arrivalDeviationMinutes: null, method: isAnswered ? 'PHONE' : null,
    satisfaction: isAnswered ? 'UNSATISFIED' : null, quality: null, effect: null, shortcomings: null, suggestions: null, evidenceKinds: [], nonconformity: null, failureCode: null,
    isQualityFailure: false, householdSignature: null, callerSignature: null, completedBy: isAnswered ? idOf(33) : null,
    completedAt: isAnswered ? at('03:30') : null, isLate: false, unsatisfiedCount: 0, unreachedCount: 0, maxAttempts: 3,
    rectification: state === 'RECTIFYING' ? { ownerId: idOf(34), dueAt: '2026-03-03T03:00:00.000Z', orderedBy: idOf(35), note: '换新' } : null,
    reviewOpinion: null, reviewedBy: null, reviewedAt: null, recordFiledAt: null, closedBy: null, closedAt: null, closeReason: null, ...patch,
  };
}

/** The opening that makes it. */
export const anOpening = (patch: Partial<OpenCallback> = {}): OpenCallback => ({
  type: 'openCallback', id: idOf(13), estateId: idOf(3), kind: 'TICKET', sourceType: 'TICKET', sourceId: idOf(10), matterKey: idOf(10), phase: null, subject: null, completionNo: 1, attempt: 1, origin: 'COMPLETION',
  previousId: null, unitId: idOf(5), householdId: idOf(6), sourceCompletedAt: at('03:00'), openFrom: at('03:00'), organiserRole: 'CSR', assigneeId: null,
  unsatisfiedCount: 0, unreachedCount: 0, maxAttempts: 3, limit: aLimit({ standard: 'ticket.callback', dueAt: '2026-03-03T03:00:00.000Z' }), ...patch,
});
