import {
  workOrderAssigned, workOrderBlocked, workOrderCancelled, workOrderCompleted, workOrderCreated, workOrderOverdue, workOrderReworked,
  workOrderStarted, workOrderUnblocked, type Contract, type DataOf,
} from '@guanjia/contracts';
import type { ProgressStep } from './ticket-progress.rules.ts';

export interface WorkOrderReaction {
  contract: Contract<any>;
  stepOf(data: any): ProgressStep;
}

/** What each event of a work order means for its ticket.
 *  @source CS-015 CS-016 CS-017 ENG-019 ENG-020 ENG-021 ENG-022 */
export const workOrderReactions: readonly WorkOrderReaction[] = [
  on(workOrderCreated, () => ({ kind: 'CREATED' })),
  on(workOrderAssigned, ({ assigneeType, employeeId, contractId }) => ({ kind: 'ASSIGNED', assigneeType, employeeId, contractId })),
  on(workOrderStarted, () => ({ kind: 'STARTED' })),
  on(workOrderBlocked, ({ reasonCode }) => ({ kind: 'BLOCKED', reasonCode })),
  on(workOrderUnblocked, () => ({ kind: 'UNBLOCKED' })),
  on(workOrderReworked, () => ({ kind: 'REWORKED' })),
  on(workOrderOverdue, ({ limit }) => ({ kind: 'OVERDUE', limit })),
  on(workOrderCompleted, ({ completedAt, employeeId }) => ({ kind: 'COMPLETED', completedAt, employeeId })),
  on(workOrderCancelled, ({ reasonCode }) => ({ kind: 'CANCELLED', reasonCode })),
];

function on<C extends Contract<any>>(contract: C, stepOf: (data: DataOf<C>) => ProgressStep): WorkOrderReaction {
  return { contract, stepOf };
}
