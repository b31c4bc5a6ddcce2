import { everyMove } from '@guanjia/testing';
import { workOrderMoves, type WorkOrder, type WorkOrderState } from './lifecycle.rules.ts';
import { after, aLimit, anEquipmentOrder, ids, NOW, people } from './work-order.fixture.ts';
import { decideWorkOrder, type WorkOrderCommand } from './work-order.rules.ts';

type Name = keyof typeof workOrderMoves.moves;

const limit = { valueFen: 20_000n, operator: '≥' as const };
const estimate = { estimateFen: 26_000n, limit, earlierSameFaultFen: 0n, decideBy: aLimit(1440) };
const reason = { reasonCode: 'OTHER', note: null };

/** One valid command of each kind. */
const commands: Record<Name, WorkOrderCommand> = {
  assignWorkOrder: { type: 'assignWorkOrder', proposal: {
    type: 'CONTRACTOR', isOverrideAllowed: false, overrideReason: null, plannedOn: null,
    contract: { id: ids.contract, estateId: ids.estate, contractorId: people.colleague, startOn: '2026-01-01', endOn: '2026-12-31', state: 'IN_FORCE' },
  } },
  callVendor: { type: 'callVendor', calledAt: NOW, proposal: {
    type: 'CONTRACTOR', isOverrideAllowed: false, overrideReason: null, plannedOn: null,
    contract: { id: ids.contract, estateId: ids.estate, contractorId: people.colleague, startOn: '2026-01-01', endOn: '2026-12-31', state: 'IN_FORCE' },
  } },
  recordVendorArrival: { type: 'recordVendorArrival', arrivedAt: NOW },
  estimateWorkOrder: { type: 'estimateWorkOrder', ...estimate },
  requestRepairApproval: { type: 'requestRepairApproval', ...estimate },
  reviewRepair: { type: 'reviewRepair' },
  approveRepair: { type: 'approveRepair' },
  rejectRepair: { type: 'rejectRepair', ...reason },
  replanWorkOrder: { type: 'replanWorkOrder', estimateFen: 15_000n },
  startWorkOrder: { type: 'startWorkOrder', limit },
  startMakeSafe: { type: 'startMakeSafe', decideBy: aLimit(1440) },
  blockWorkOrder: { type: 'blockWorkOrder', ...reason, coordinatorId: people.engineeringManager, nextAt: after(600) },
  unblockWorkOrder: { type: 'unblockWorkOrder' },
  completeWorkOrder: { type: 'completeWorkOrder', limit, outcome: 'FIXED', parts: [], labourFen: 5_000n, signatureFileId: null },
  verifyWorkOrder: { type: 'verifyWorkOrder' },
  reworkWorkOrder: { type: 'reworkWorkOrder', ...reason },
  noteTicketClosed: { type: 'noteTicketClosed' },
  closeWorkOrder: { type: 'closeWorkOrder' },
  cancelWorkOrder: { type: 'cancelWorkOrder', ...reason },
  passLimit: { type: 'passLimit', limit: 'RESPOND', dueAt: after(120) },
  recomputeLimits: { type: 'recomputeLimits', fresh: { FINISH: aLimit(4 * 1440) } },
};

/** Where the approval must stand for the command to make sense. */
const standing: Partial<Record<Name, Partial<WorkOrder>>> = {
  recordVendorArrival: { vendorCalledAt: after(-60) },
  reviewRepair: { approvalState: 'REQUESTED', requesterId: people.technician, estimateFen: 26_000n },
  approveRepair: { approvalState: 'REVIEWED', requesterId: people.technician, reviewerId: people.colleague, estimateFen: 26_000n },
  rejectRepair: { approvalState: 'REVIEWED', requesterId: people.technician, reviewerId: people.colleague, estimateFen: 26_000n },
};

const facts = { by: people.engineeringManager, now: NOW };

everyMove(workOrderMoves, (command: Name, state: WorkOrderState) =>
  decideWorkOrder(commands[command], anEquipmentOrder(state, standing[command]), facts), { field: 'state' });
