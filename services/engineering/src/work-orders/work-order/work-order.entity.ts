import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ApprovalState, AssigneeType, Origin, Outcome, Part, Rework, Urgency, WorkOrder, WorkOrderState } from './lifecycle.rules.ts';

const id = () => p.uuid().nullable();
const text = () => p.string().nullable();
const at = () => p.datetime(6).nullable();
const fen = () => p.bigint('bigint').nullable();

export const WorkOrderEntity = defineEntity({
  name: 'WorkOrder',
  tableName: 'work_order',
  properties: {
    ...aggregateColumns,
    number: p.string(), origin: p.string().$type<Origin>(), state: p.string().$type<WorkOrderState>(),
    ticketId: id(), assignmentId: id(), departmentId: id(),
    category: p.string(), urgency: p.string().$type<Urgency>(), unitId: id(), householdId: id(), areaCode: text(), equipmentId: id(),
    requiredSkill: text(), isChargeable: p.boolean(), description: text(),
    assigneeType: p.string().$type<AssigneeType>().nullable(), assigneeId: id(), contractId: id(), isOverride: p.boolean(),
    overrideReason: text(), assignedAt: at(), plannedOn: p.date().$type<string>().nullable(),
    onCallId: id(), vendorCalledAt: at(), vendorArrivedAt: at(),
    respondBy: at(), finishBy: at(), isProvisional: p.boolean(),
    limitStamps: p.json().$type<WorkOrder['limitStamps']>(), dueBy: at(), respondedAt: at(), finishedAt: at(),
    respondMissedAt: at(), finishMissedAt: at(), isInTime: p.boolean().nullable(),
    blockReasonCode: text(), blockNote: text(), coordinatorId: id(), nextAt: at(),
    estimateFen: fen(), approvalState: p.string().$type<ApprovalState>().nullable(), approvalLimitFen: fen(), approvedFen: fen(),
    sameFaultSumFen: fen(), isSameFaultWarned: p.boolean(), requesterId: id(), requestedAt: at(), reviewerId: id(), reviewedAt: at(),
    deciderId: id(), decidedAt: at(), decisionCode: text(), decisionNote: text(), approvalDueBy: at(), approvalMissedAt: at(),
    isMakeSafe: p.boolean(), madeSafeAt: at(),
    outcome: p.string().$type<Outcome>().nullable(), parts: p.json().$type<Part[]>(), labourFen: fen(), materialFen: fen(),
    amountFen: fen(), chargedFen: fen(), signatureFileId: id(), completedAt: at(), completedBy: text(),
    verifiedBy: text(), verifiedAt: at(), reworkNo: p.integer(), reworks: p.json().$type<Rework[]>(), isTicketClosed: p.boolean(),
    closedAt: at(), cancelReasonCode: text(), cancelNote: text(),
  },
});
