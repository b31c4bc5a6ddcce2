import type { StampedLimit } from '@guanjia/domain';
import type { Assignment } from './assignment.rules.ts';
import type { AssignmentPlan } from './ticket-dispatch.rules.ts';
import { ordinaryEntry } from './ticket-entry.rules.ts';
import type { CreateTicket } from './ticket-intake.rules.ts';
import type { TicketState } from './ticket-moves.rules.ts';
import type { Ticket } from './ticket.rules.ts';

export const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`);

export const aLimit = (patch: Partial<StampedLimit> = {}): StampedLimit => ({
  standard: 'ticket.dispatch.routine', value: '30', unit: 'minute', dayKind: 'STAFFED_HOURS', from: '2026-03-02T01:30:00.000Z', dueAt: '2026-03-02T02:00:00.000Z',
  isProvisional: false, ...patch,
});

export const anAssignment = (patch: Partial<Assignment> = {}): Assignment => ({
  id: idOf(11), role: 'LEAD', departmentId: idOf(30), assigneeType: 'STAFF', employeeId: idOf(32), contractId: null, state: 'OPEN',
  workOrderId: idOf(12), isOverride: false, overdueLimit: null, completedAt: null, ...patch,
});

export const aPlan = (patch: Partial<AssignmentPlan> = {}): AssignmentPlan => ({
  id: idOf(11), role: 'LEAD', assigneeType: 'STAFF', employeeId: idOf(32), contractId: null,
  department: { id: idOf(30), estateId: idOf(3), state: 'ACTIVE' }, employee: { estateId: idOf(3), state: 'ACTIVE' }, contract: null, ...patch,
});

const assignmentStates: Partial<Record<TicketState, Assignment['state']>> = {
  DISPATCHED: 'OPEN', ASSIGNED: 'ASSIGNED', IN_PROGRESS: 'STARTED', BLOCKED: 'BLOCKED', REOPENED: 'OPEN', COMPLETED: 'DONE',
  CALLBACK_PENDING: 'DONE', CLOSED: 'DONE',
};

/** 3栋1202 厨房漏水, as far as the state says. */
export function aTicket(patch: Partial<Ticket> = {}): Ticket {
  const state = patch.state ?? 'NEW';
  const work = assignmentStates[state];
  const isDone = work === 'DONE';
  return {
    id: idOf(10), estateId: idOf(3), number: 'BX-2026-000123', kind: 'REPAIR', channel: 'PHONE', reporterType: 'OWNER', reporterId: null,
    contactName: '张女士', contactPhone: '13812345678', content: '厨房漏水', locationScope: 'IN_UNIT', unitId: idOf(5), householdId: idOf(6),
    areaCode: null, equipmentId: null, reportedAt: at('01:20'), receivedAt: at('01:25'), enteredAt: at('01:30'), enteredBy: idOf(33),
    isChargeable: true, state, category: state === 'NEW' ? null : 'PLUMBING', urgency: state === 'NEW' ? null : 'URGENT',
    triagedBy: null, triagedAt: null, departmentId: work ? idOf(30) : null, dispatchedBy: null, dispatchedAt: null,
    assignments: work ? [anAssignment({ state: work, completedAt: isDone ? at('03:00').toISOString() : null })] : [],
    dispatchLimit: aLimit(), finishLimit: null, dueAt: at('02:00'), isDueProvisional: false, blockReasonCode: null,
    completionNo: isDone || state === 'REOPENED' ? 1 : 0, completedAt: isDone ? at('03:00') : null, reopenCount: 0,
    resultFeedbackAt: null, resultFeedbackChannel: null, verification: null, closedAt: null,
    ...ordinaryEntry, entryDueAt: null, zoneId: null, officerId: null, ...patch,
  };
}

/** The report that makes it. */
export const aReport = (patch: Partial<CreateTicket> = {}): CreateTicket => ({
  type: 'createTicket', id: idOf(10), estateId: idOf(3), number: 'BX-2026-000123', kind: 'REPAIR', channel: 'PHONE', reporterType: 'OWNER',
  reporterId: null, isReportedByMember: false, contactName: '张女士', contactPhone: '13812345678', content: '厨房漏水', locationScope: 'IN_UNIT',
  unitId: idOf(5), householdId: idOf(6), areaCode: null, equipmentId: null, reportedAt: at('01:20'), receivedAt: at('01:25'),
  isChargeable: true, estate: { state: 'ACTIVE' }, unit: { estateId: idOf(3) }, household: { unitId: idOf(5) }, dispatchLimit: aLimit(),
  entry: ordinaryEntry, done: null, responsible: null, ...patch,
});
