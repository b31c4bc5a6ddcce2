import type { Decision, StampedLimit } from '@guanjia/domain';
import { assignWorkOrder, type Proposal } from '../assignment/assignment.rules.ts';
import {
  approveRepair, estimateWorkOrder, rejectRepair, replanWorkOrder, requestRepairApproval, reviewRepair,
  type ApprovalLimit, type Estimate, type Reason,
} from '../repair-approval/repair-approval.rules.ts';
import { cancelWorkOrder, closeWorkOrder, noteTicketClosed, passLimit, reworkWorkOrder, verifyWorkOrder, type Limit } from './aftercare.rules.ts';
import type { WorkOrder } from './lifecycle.rules.ts';
import { recomputeLimits, type FreshLimits } from './recompute.rules.ts';
import { blockWorkOrder, completeWorkOrder, startMakeSafe, startWorkOrder, unblockWorkOrder, type Block, type Slip } from './work.rules.ts';
import { callVendor, recordVendorArrival } from '../vendor/vendor.rules.ts';

export type WorkOrderCommand =
  | { type: 'assignWorkOrder'; proposal: Proposal }
  | { type: 'callVendor'; proposal: Proposal; calledAt: Date }
  | { type: 'recordVendorArrival'; arrivedAt: Date }
  | ({ type: 'estimateWorkOrder' } & Estimate)
  | ({ type: 'requestRepairApproval' } & Estimate)
  | { type: 'reviewRepair' }
  | { type: 'approveRepair' }
  | ({ type: 'rejectRepair' } & Reason)
  | { type: 'replanWorkOrder'; estimateFen: bigint }
  | { type: 'startWorkOrder'; limit: ApprovalLimit | null }
  | { type: 'startMakeSafe'; decideBy: StampedLimit }
  | ({ type: 'blockWorkOrder' } & Block)
  | { type: 'unblockWorkOrder' }
  | ({ type: 'completeWorkOrder'; limit: ApprovalLimit | null } & Slip)
  | { type: 'verifyWorkOrder' }
  | ({ type: 'reworkWorkOrder' } & Reason)
  | { type: 'noteTicketClosed' }
  | { type: 'closeWorkOrder' }
  | ({ type: 'cancelWorkOrder' } & Reason)
  | { type: 'passLimit'; limit: Limit; dueAt: Date }
  | { type: 'recomputeLimits'; fresh: FreshLimits };

/** Who commands, and when. */
interface WorkOrderFacts {
  by: string;
  now: Date;
}

/** What becomes of an order. Creation stands in `creation.rules.ts`, each chapter of its life in a file of its own.
 *  @throws WRONG_STATE, and what the chapters say
 *  @source lifecycles 3.2 */
export function decideWorkOrder(command: WorkOrderCommand, order: WorkOrder, { by, now }: WorkOrderFacts): Decision<WorkOrder> {
  switch (command.type) {
    case 'assignWorkOrder': return assignWorkOrder(command.proposal, order, now);
    case 'callVendor': return callVendor(command, order, now);
    case 'recordVendorArrival': return recordVendorArrival(command, order, now);
    case 'estimateWorkOrder': return estimateWorkOrder(command, by, order, now);
    case 'requestRepairApproval': return requestRepairApproval(command, by, order, now);
    case 'reviewRepair': return reviewRepair(by, order, now);
    case 'approveRepair': return approveRepair(by, order, now);
    case 'rejectRepair': return rejectRepair(command, by, order, now);
    case 'replanWorkOrder': return replanWorkOrder(command, order, now);
    case 'startWorkOrder': return startWorkOrder(order, command.limit, now);
    case 'startMakeSafe': return startMakeSafe(command, order, now);
    case 'blockWorkOrder': return blockWorkOrder(command, order, now);
    case 'unblockWorkOrder': return unblockWorkOrder(order, now);
    case 'completeWorkOrder': return completeWorkOrder(command, by, order, { now, limit: command.limit });
    case 'verifyWorkOrder': return verifyWorkOrder(by, order, now);
    case 'reworkWorkOrder': return reworkWorkOrder(command, order, now);
    case 'noteTicketClosed': return noteTicketClosed(order, now);
    case 'closeWorkOrder': return closeWorkOrder(order, now);
    case 'cancelWorkOrder': return cancelWorkOrder(command, order, now);
    case 'passLimit': return passLimit(command, order, now);
    case 'recomputeLimits': return recomputeLimits(command.fresh, order, now);
  }
}
