import type { Context, StampedLimit } from '@guanjia/domain';
import { liveAssignments, stateOfWork, type Assignment } from './assignment.rules.ts';
import { dispatchTask, events } from './ticket.events.ts';
import { dueBy, entry } from './ticket-intake.rules.ts';
import type { Ticket, TicketDecision } from './ticket.rules.ts';

/** What engineering told of one work order. */
export type ProgressStep =
  | { kind: 'CREATED' }
  | { kind: 'ASSIGNED'; assigneeType: Assignment['assigneeType']; employeeId: string | null; contractId: string | null }
  | { kind: 'STARTED' }
  | { kind: 'BLOCKED'; reasonCode: string }
  | { kind: 'UNBLOCKED' }
  | { kind: 'REWORKED' }
  | { kind: 'OVERDUE'; limit: 'RESPOND' | 'FINISH' }
  | { kind: 'COMPLETED'; completedAt: string; employeeId: string | null }
  | { kind: 'CANCELLED'; reasonCode: string };

export interface RecordProgress {
  type: 'recordProgress';
  workOrderId: string;
  /** null where the event names the work order alone */
  assignmentId: string | null;
  step: ProgressStep;
  /** runs from now on, should the ticket need a new dispatch */
  dispatchLimit: StampedLimit | null;
}

/** How each step changes its part of the ticket. */
const steps: { [K in ProgressStep['kind']]: (step: Extract<ProgressStep, { kind: K }>) => Partial<Assignment> } = {
  CREATED: () => ({}),
  ASSIGNED: ({ assigneeType, employeeId, contractId }) => ({ state: 'ASSIGNED', assigneeType, employeeId, contractId }),
  STARTED: () => ({ state: 'STARTED' }),
  BLOCKED: () => ({ state: 'BLOCKED' }),
  UNBLOCKED: () => ({ state: 'STARTED' }),
  REWORKED: () => ({ state: 'OPEN' }),
  OVERDUE: ({ limit }) => ({ overdueLimit: limit }),
  COMPLETED: ({ completedAt, employeeId }) => ({ state: 'DONE', completedAt, ...(employeeId ? { employeeId } : {}) }),
  CANCELLED: () => ({ state: 'CANCELLED' }),
};

/** A work order moved, and its ticket with it. The order's first word after a reopening takes the ticket back to work.
 *  @source CS-015 CS-016 CS-017 CS-028 ENG-019 ENG-022 */
export function progressed(command: RecordProgress, ticket: Ticket, context: Context): TicketDecision {
  const { step, workOrderId } = command;
  const assignments = ticket.assignments.map((part) => (concerns(command, part) ? { ...part, workOrderId, ...change(step) } : part));
  const state = step.kind === 'CREATED' || step.kind === 'OVERDUE' ? ticket.state : stateOfWork(assignments);
  const reasonCode = 'reasonCode' in step ? step.reasonCode : step.kind === 'OVERDUE' ? `${step.limit}_OVERDUE` : null;
  const blockReasonCode = state !== 'BLOCKED' ? null : step.kind === 'BLOCKED' ? step.reasonCode : ticket.blockReasonCode;
  const moved = { ...ticket, assignments, state, blockReasonCode };
  const decision = outcome(moved, ticket, command, context);
  const isTold = state !== ticket.state || reasonCode !== null;
  return { ...decision, timeline: isTold ? [{ ...entry(ticket.state, state), reasonCode }] : [] };
}

function outcome(moved: Ticket, before: Ticket, command: RecordProgress, context: Context): Omit<TicketDecision, 'timeline'> {
  const { assignments, state, blockReasonCode } = moved;
  const patch = { assignments, state, blockReasonCode };
  if (state === before.state) return { state: patch, events: [] };
  const told = events.progressed(moved, context, { from: before.state, workOrderId: command.workOrderId });
  if (state === 'COMPLETED') return completed(moved, context);
  if (state !== 'TRIAGED') return { state: patch, events: [told] };
  const waiting = { ...patch, ...returned(command) };
  return { state: waiting, events: [told, dispatchTask('opened', { ...moved, ...waiting }, context)] };
}

/** The order fell away: the ticket waits for a new dispatch within a new limit. @source CS-015 ENG-019 */
function returned({ dispatchLimit }: RecordProgress): Partial<Ticket> {
  return { departmentId: null, finishLimit: null, dispatchLimit: dispatchLimit!, ...dueBy(dispatchLimit) };
}

/** All parts are done: completed when the last of them was, by engineering's clock. @source CS-017 CS-028 */
function completed(moved: Ticket, context: Context): Omit<TicketDecision, 'timeline'> {
  const last = liveAssignments(moved.assignments).map(({ completedAt }) => completedAt!).sort().at(-1)!;
  const { assignments, state, blockReasonCode } = moved;
  const patch = { assignments, state, blockReasonCode, completedAt: new Date(last), completionNo: moved.completionNo + 1 };
  return { state: patch, events: [events.completed({ ...moved, ...patch }, context)] };
}

const concerns = ({ assignmentId, workOrderId }: RecordProgress, part: Assignment): boolean =>
  (assignmentId === null ? part.workOrderId === workOrderId : part.id === assignmentId);

const change = <K extends ProgressStep['kind']>(step: Extract<ProgressStep, { kind: K }>): Partial<Assignment> =>
  (steps[step.kind] as (step: ProgressStep) => Partial<Assignment>)(step);
