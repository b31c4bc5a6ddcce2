import type { StampedLimit } from '@guanjia/domain';
import { unapproved, untouched, type WorkOrder, type WorkOrderState } from './lifecycle.rules.ts';

const uuid = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const people = { technician: uuid(1), colleague: uuid(2), engineeringManager: uuid(3), projectManager: uuid(4) };
export const ids = { order: uuid(10), estate: uuid(11), ticket: uuid(12), assignment: uuid(13), equipment: uuid(14), contract: uuid(15), file: uuid(16) };

/** Monday 2 March 2026, 09:30 in Shanghai. */
export const NOW = new Date('2026-03-02T01:30:00Z');
export const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

/** A limit of one working day that ends some minutes from now. */
export const aLimit = (minutes: number, patch: Partial<StampedLimit> = {}): StampedLimit => ({
  standard: 'repair.approval.afterEmergency', value: '1', unit: 'day', dayKind: 'BC', from: NOW.toISOString(),
  dueAt: after(minutes).toISOString(), isProvisional: false, ...patch,
});

/** A routine order in a home, in the hands of a technician unless nobody has it yet. */
export function anOrder(state: WorkOrderState, patch: Partial<WorkOrder> = {}): WorkOrder {
  const isBegun = ['STARTED', 'BLOCKED', 'COMPLETED', 'VERIFIED', 'REWORK', 'CLOSED'].includes(state);
  const isDone = ['COMPLETED', 'VERIFIED', 'REWORK', 'CLOSED'].includes(state);
  return {
    id: ids.order, estateId: ids.estate, number: 'GD-2026-000001', origin: 'TICKET', ticketId: ids.ticket, assignmentId: ids.assignment,
    departmentId: uuid(17), category: 'PLUMBING', urgency: 'ROUTINE', unitId: uuid(18), householdId: uuid(19), areaCode: null,
    equipmentId: null, requiredSkill: 'PLUMBING', isChargeable: true, description: null,
    respondBy: after(120), finishBy: after(3 * 1440), isProvisional: false, limitStamps: {}, dueBy: after(120),
    ...untouched, ...unapproved, state,
    ...(state !== 'CREATED' && { assigneeType: 'STAFF' as const, assigneeId: people.technician, assignedAt: NOW }),
    ...(isBegun && { respondedAt: after(60) }),
    ...(isDone && { outcome: 'FIXED' as const, finishedAt: after(90), completedAt: after(90), completedBy: people.technician, isInTime: true }),
    ...(state === 'BLOCKED' && { blockReasonCode: 'NO_ACCESS', coordinatorId: people.engineeringManager, nextAt: after(600) }),
    ...patch,
  };
}

/** The same on equipment in a public area, which nobody pays for. */
export const anEquipmentOrder = (state: WorkOrderState, patch: Partial<WorkOrder> = {}): WorkOrder => anOrder(state, {
  origin: 'STAFF', ticketId: null, assignmentId: null, unitId: null, householdId: null, equipmentId: ids.equipment, isChargeable: false,
  category: 'LIFT', requiredSkill: 'LIFT', ...patch,
});
