import {
  tasks, ticketCancelled, ticketClosed, ticketCompleted, ticketCreated, ticketDispatched, ticketProgressed, ticketReopened,
  ticketResultFedBack, ticketTriaged,
} from '@guanjia/contracts';
import type { Context, EventDraft } from '@guanjia/domain';
import { requiredSkillOf } from '../category/category.rules.ts';
import { leadOf, liveAssignments, type Assignment } from './assignment.rules.ts';
import type { TicketState } from './ticket-moves.rules.ts';
import type { Ticket } from './ticket.rules.ts';

const stamp = ({ id, estateId }: Ticket, { now }: Context) => ({ id, estateId, at: now });
const homeOf = ({ unitId, householdId }: Ticket) => ({ unitId, householdId });
const idsOf = (ids: (string | null)[]): string[] => ids.filter((id) => id !== null);

/** The ticket's events: ids, codes and times. @source PLAT-004 */
export const events = {
  created: (t: Ticket, context: Context) => ticketCreated.draft({ ...stamp(t, context), data: {
    number: t.number, kind: t.kind, channel: t.channel, reporterType: t.reporterType, locationScope: t.locationScope, ...homeOf(t),
    areaCode: t.areaCode, equipmentId: t.equipmentId, receivedAt: t.receivedAt.toISOString(), enteredAt: t.enteredAt.toISOString(),
  } }),

  triaged: (t: Ticket, context: Context) =>
    ticketTriaged.draft({ ...stamp(t, context), data: { category: t.category!, urgency: t.urgency! } }),

  /** The lead needs the category's skill; helpers bring what their department has. @source CS-028 · assumption */
  dispatched: (t: Ticket, context: Context, a: Assignment) => ticketDispatched.draft({ ...stamp(t, context), data: {
    assignmentId: a.id, role: a.role, departmentId: a.departmentId, assigneeType: a.assigneeType, employeeId: a.employeeId,
    contractId: a.contractId, number: t.number, category: t.category!, urgency: t.urgency!, kind: t.kind,
    locationScope: t.locationScope, ...homeOf(t), equipmentId: t.equipmentId, areaCode: t.areaCode, reporterType: t.reporterType,
    isChargeable: t.isChargeable, requiredSkill: a.role === 'LEAD' ? requiredSkillOf(t.category!) : null,
    isOverride: a.isOverride, completionNo: t.completionNo,
  } }),

  progressed: (t: Ticket, context: Context, move: { from: TicketState; workOrderId: string | null }) =>
    ticketProgressed.draft({ ...stamp(t, context), data: { ...move, to: t.state, blockReasonCode: t.blockReasonCode } }),

  completed: (t: Ticket, context: Context) => {
    const lead = leadOf(t.assignments)!;
    return ticketCompleted.draft({ ...stamp(t, context), data: {
      completionNo: t.completionNo, completedAt: t.completedAt!.toISOString(), category: t.category!, urgency: t.urgency!,
      reporterType: t.reporterType, ...homeOf(t), workOrderId: lead.workOrderId, departmentId: lead.departmentId,
      employeeId: lead.employeeId,
    } });
  },

  resultFedBack: (t: Ticket, context: Context) =>
    ticketResultFedBack.draft({ ...stamp(t, context), data: { channel: t.resultFeedbackChannel!, at: t.resultFeedbackAt!.toISOString() } }),

  closed: (t: Ticket, context: Context) => ticketClosed.draft({ ...stamp(t, context), data: {
    completionNo: t.completionNo, mode: t.verification!.mode, closedAt: t.closedAt!.toISOString(), category: t.category!,
    urgency: t.urgency!, ...homeOf(t), workOrderIds: idsOf(liveAssignments(t.assignments).map(({ workOrderId }) => workOrderId)),
  } }),

  reopened: (t: Ticket, context: Context, reasonCode: string) => {
    const live = liveAssignments(t.assignments);
    return ticketReopened.draft({ ...stamp(t, context), data: {
      reopenNo: t.reopenCount, completionNo: t.completionNo, reasonCode, assignmentIds: live.map(({ id }) => id),
      workOrderIds: idsOf(live.map(({ workOrderId }) => workOrderId)),
    } });
  },

  cancelled: (t: Ticket, context: Context, reasonCode: string) =>
    ticketCancelled.draft({ ...stamp(t, context), data: { reasonCode } }),
};

interface TicketTask {
  kind: string;
  employeeId?: string | null;
  role: 'CSR' | 'PM';
  dueAt: string | null;
}

const task = (step: 'opened' | 'changed' | 'closed', ticket: Ticket, context: Context, { kind, employeeId = null, role, dueAt }: TicketTask): EventDraft =>
  tasks['customer-service'][step].draft({
    ...stamp(ticket, context), data: { ref: ticket.id, kind, employeeId, role: employeeId ? null : role, dueAt, subjectType: 'TICKET', subjectId: ticket.id },
  });

/** Somebody must triage and dispatch it within the limit: the officer of the zone, or whoever is at the desk where there is none
 *  or where it is urgent. @source CS-015 CS-029 PLAT-020 · urgent ones are our assumption */
export const dispatchTask = (step: 'opened' | 'changed' | 'closed', ticket: Ticket, context: Context): EventDraft =>
  task(step, ticket, context, {
    kind: 'TICKET_DISPATCH', employeeId: ticket.urgency === 'URGENT' ? null : ticket.officerId, role: 'CSR', dueAt: ticket.dispatchLimit.dueAt,
  });

/** The project manager is told of a dispatch without a contract in force. @source CS-015 ARC-046 · assumption */
export const overrideAlert = (step: 'opened' | 'closed', ticket: Ticket, context: Context): EventDraft =>
  task(step, ticket, context, { kind: 'ALERT', role: 'PM', dueAt: null });

/** It falls away with the end of the ticket. */
export const overrideOver = (ticket: Ticket, context: Context): EventDraft[] =>
  (ticket.assignments.some(({ isOverride }) => isOverride) ? [overrideAlert('closed', ticket, context)] : []);
