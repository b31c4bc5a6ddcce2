import { localDateOf, type Context, type LocalDate, type StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { Assignment, AssigneeType, AssignmentRole } from './assignment.rules.ts';
import { dispatchTask, events, overrideAlert } from './ticket.events.ts';
import { dueBy, entry } from './ticket-intake.rules.ts';
import type { Ticket, TicketDecision } from './ticket.rules.ts';

/** One part as the dispatcher wants it, with what the registers know of those it names. */
export interface AssignmentPlan {
  id: string;
  role: AssignmentRole;
  assigneeType: AssigneeType;
  employeeId: string | null;
  contractId: string | null;
  /** null when the category has no routing rule and none was named */
  department: { id: string; estateId: string | null; state: string } | null;
  employee: { estateId: string | null; state: string } | null;
  contract: { estateId: string; state: string; contractorId: string | null; startOn: LocalDate; endOn: LocalDate } | null;
}

export interface DispatchTicket {
  type: 'dispatchTicket';
  plans: AssignmentPlan[];
  /** why a contractor is sent without a contract in force */
  overrideReason: string | null;
  finishLimit: StampedLimit | null;
}

export interface AssignHelpers {
  type: 'assignHelpers';
  plans: AssignmentPlan[];
  overrideReason: string | null;
}

/** Gives the ticket to one lead and any helpers; from here the finish limit runs.
 *  @throws NO_ROUTE, ASSIGNEE_INCOMPLETE, ASSIGNEE_NOT_ACTIVE, NOT_IN_ESTATE, CONTRACT_NOT_IN_FORCE, OVERRIDE_ONLY_IN_EMERGENCY
 *  @source CS-014 CS-015 CS-028 */
export function dispatched(command: DispatchTicket, ticket: Ticket, context: Context): TicketDecision {
  const added = assignmentsOf(command, ticket, context);
  const { finishLimit } = command;
  const patch = {
    assignments: [...ticket.assignments, ...added], departmentId: added[0]!.departmentId, dispatchedBy: context.actorId,
    dispatchedAt: context.now, finishLimit, ...dueBy(finishLimit), state: 'DISPATCHED' as const,
  };
  const next = { ...ticket, ...patch };
  return {
    state: patch,
    events: [...sent(added, next, context), dispatchTask('closed', next, context)],
    timeline: [{ ...entry(ticket.state, 'DISPATCHED'), note: noteOf(added, command) }],
  };
}

/** More departments are asked to help. @throws as `dispatched`   @source CS-028 */
export function helped(command: AssignHelpers, ticket: Ticket, context: Context): TicketDecision {
  const added = assignmentsOf(command, ticket, context);
  const next = { ...ticket, assignments: [...ticket.assignments, ...added] };
  return {
    state: { assignments: next.assignments },
    events: sent(added, next, context),
    timeline: [{ ...entry(ticket.state, ticket.state), note: noteOf(added, command) }],
  };
}

const noteOf = (added: Assignment[], { overrideReason }: { overrideReason: string | null }) =>
  (added.some(({ isOverride }) => isOverride) ? overrideReason : null);

const sent = (added: Assignment[], ticket: Ticket, context: Context) => [
  ...added.map((assignment) => events.dispatched(ticket, context, assignment)),
  ...(added.some(({ isOverride }) => isOverride) ? [overrideAlert('opened', ticket, context)] : []),
];

function assignmentsOf(command: DispatchTicket | AssignHelpers, ticket: Ticket, { now }: Context): Assignment[] {
  return command.plans.map((plan) => {
    const { id, role, assigneeType, employeeId, contractId } = plan;
    const departmentId = departmentOf(plan, ticket);
    checkEmployee(plan, ticket);
    const isOverride = checkContract(plan, ticket, { today: localDateOf(now), overrideReason: command.overrideReason });
    return {
      id, role, departmentId, assigneeType, employeeId, contractId, isOverride, state: 'OPEN', workOrderId: null, overdueLimit: null,
      completedAt: null,
    };
  });
}

/** @source CS-014 */
function departmentOf({ department }: AssignmentPlan, { estateId }: Ticket): string {
  if (!department) throw customerServiceErrors.error('NO_ROUTE', { field: 'departmentId' });
  if (department.estateId !== null && department.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'departmentId' });
  if (department.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'departmentId' });
  return department.id;
}

function checkEmployee({ assigneeType, employeeId, employee, contractId }: AssignmentPlan, { estateId }: Ticket): void {
  if (assigneeType === 'STAFF' ? contractId : employeeId ?? !contractId) {
    throw customerServiceErrors.error('ASSIGNEE_INCOMPLETE', { field: assigneeType === 'STAFF' ? 'contractId' : 'employeeId' });
  }
  if (!employee) return;
  if (employee.estateId !== null && employee.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'employeeId' });
  if (employee.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'employeeId' });
}

/** States of a contract under which work may be given out: in force, also while its end or renewal is near.
 *  @source CS-015 ARC-045 */
const IN_FORCE = ['IN_FORCE', 'EXPIRING', 'RENEWAL_OPEN', 'RENEWED'];

/** Is this dispatch an override of the contract check? @source CS-015 ARC-046 */
function checkContract(
  { contract }: AssignmentPlan, { estateId, urgency }: Ticket, { today, overrideReason }: { today: LocalDate; overrideReason: string | null },
): boolean {
  if (!contract) return false;
  if (contract.estateId !== estateId || contract.contractorId === null) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'contractId' });
  if (IN_FORCE.includes(contract.state) && contract.startOn <= today && today <= contract.endOn) return false;
  if (!overrideReason) throw customerServiceErrors.error('CONTRACT_NOT_IN_FORCE', { field: 'contractId' });
  if (urgency !== 'URGENT') throw customerServiceErrors.error('OVERRIDE_ONLY_IN_EMERGENCY', { field: 'overrideReason' });
  return true;
}
