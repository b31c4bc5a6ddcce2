import type { TicketState } from './ticket-moves.rules.ts';

export type AssigneeType = 'STAFF' | 'CONTRACTOR';
export type AssignmentRole = 'LEAD' | 'HELPER';
export type AssignmentState = 'OPEN' | 'ASSIGNED' | 'STARTED' | 'BLOCKED' | 'DONE' | 'CANCELLED';

/** One department's part of a ticket, answered by one work order. Kept as JSON on the ticket. @source CS-014 CS-028 */
export interface Assignment {
  id: string;
  role: AssignmentRole;
  departmentId: string;
  assigneeType: AssigneeType;
  /** null while engineering has not chosen the technician */
  employeeId: string | null;
  contractId: string | null;
  state: AssignmentState;
  workOrderId: string | null;
  /** Sent to a contractor without a contract in force. @source CS-015 */
  isOverride: boolean;
  /** the limit of its work order that passed */
  overdueLimit: 'RESPOND' | 'FINISH' | null;
  /** ISO 8601, UTC; from engineering. @source CS-017 */
  completedAt: string | null;
}

export const liveAssignments = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(({ state }) => state !== 'CANCELLED');

export const leadOf = (assignments: readonly Assignment[]): Assignment | undefined =>
  liveAssignments(assignments).find(({ role }) => role === 'LEAD');

/** What the parts say together: without a lead the ticket waits for a new dispatch; it is blocked when any part is, and
 *  done when all are.
 *  @source CS-016 CS-028 ENG-019
 *  @example LEAD DONE, HELPER STARTED → IN_PROGRESS */
export function stateOfWork(assignments: readonly Assignment[]): TicketState {
  const live = liveAssignments(assignments);
  const some = (...states: AssignmentState[]) => live.some(({ state }) => states.includes(state));
  if (!leadOf(live)) return 'TRIAGED';
  if (live.every(({ state }) => state === 'DONE')) return 'COMPLETED';
  if (some('BLOCKED')) return 'BLOCKED';
  if (some('STARTED', 'DONE')) return 'IN_PROGRESS';
  return some('ASSIGNED') ? 'ASSIGNED' : 'DISPATCHED';
}
