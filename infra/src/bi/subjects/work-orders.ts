import {
  workOrderApprovalRequested, workOrderApproved, workOrderAssigned, workOrderBlocked, workOrderCancelled, workOrderClosed, workOrderCompleted,
  workOrderCreated, workOrderOverdue, workOrderRejected, workOrderReviewed, workOrderReworked, workOrderStarted, workOrderUnblocked, workOrderVerified,
} from '@guanjia/contracts';
import { at, code, count, derived, fen, first, flag, id, minutes, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const workOrders = subject('work_orders', {
  zh: '工单', en: 'Work orders',
  columns: {
    number: code('工单编号', 'work order number'), origin: code('来源', 'origin'), ticket_id: words.ticketId,
    assignment_id: id('派单标识', 'id of the ticket assignment'), category: words.category, urgency: words.urgency, unit_id: words.unitId,
    household_id: words.householdId, equipment_id: words.equipmentId, is_chargeable: flag('是否有偿', 'the household pays'),
    required_skill: code('所需技能', 'skill it needs'),
    step: code('最近一步', 'last step'), is_make_safe: flag('先行排险,后补审批', 'made safe first, approved afterwards'),
    respond_by: at('到场时限', 'limit to be there'), finish_by: at('完工时限', 'limit to be done'), is_provisional: flag('时限为暂定', 'the limits are provisional'),
    assignee_type: code('承担方(STAFF 员工、CONTRACTOR 外包)', 'STAFF or CONTRACTOR'), employee_id: words.employeeId, contract_id: words.contractId,
    is_override: flag('越过合同检查的紧急指派', 'assigned by emergency override'), assigned_at: first(at('首次指派时间', 'when it was first assigned')),
    started_at: first(at('首次开工时间', 'when work first began')), first_completed_at: first(at('首次完工时间', 'when it was first completed')),
    completed_at: at('最近完工时间', 'when it was completed, the latest time'), verified_at: at('验收时间', 'when it was verified'),
    closed_at: at('关闭时间', 'when it was closed'), cancelled_at: at('取消时间', 'when it was cancelled'),
    respond_missed_at: at('到场超时的时限', 'the limit to be there that passed'), finish_missed_at: at('完工超时的时限', 'the limit to be done that passed'),
    outcome: code('维修结果', 'outcome'), is_in_time: flag('是否及时(K13)', 'inside both limits (K13)'), rework_no: count('返修次数', 'reworks'),
    labour_fen: fen('人工费(分)', 'labour in fen'), material_fen: fen('材料费(分)', 'material in fen'), amount_fen: fen('合计(分)', 'total in fen'),
    charged_fen: first(fen('应收费(分),返修不再收', 'to be charged in fen; rework never is')),
    block_count: times('受阻次数', 'times blocked'), block_reason_code: code('受阻原因代码', 'why it is blocked'),
    cancel_reason_code: code('取消原因代码', 'why it was cancelled'),
  },
  derived: {
    state: derived(words.state, `case when t.step = 'APPROVED' and t.is_make_safe then 'STARTED' else t.step end`),
    minutes_to_start: minutes('创建到开工分钟数', 'minutes from creation to start', 't.created_at', 't.started_at'),
    minutes_to_complete: minutes('创建到首次完工分钟数', 'minutes from creation to first completion', 't.created_at', 't.first_completed_at'),
  },
  from: (on) => [
    on(workOrderCreated, ({ data }) => ({
      ...copy(data, 'number', 'origin', 'ticketId', 'assignmentId', 'category', 'urgency', 'unitId', 'equipmentId', 'isChargeable', 'requiredSkill', 'respondBy', 'finishBy', 'isProvisional'),
      rework_no: 0, step: 'CREATED',
    })),
    on(workOrderAssigned, ({ data, occurredAt }) => ({
      ...copy(data, 'assigneeType', 'employeeId', 'contractId', 'isOverride'), assigned_at: occurredAt, step: 'ASSIGNED',
    })),
    on(workOrderApprovalRequested, ({ data }) => ({ is_make_safe: data.isEmergency, ...(data.isEmergency ? {} : { step: 'APPROVAL_PENDING' }) })),
    on(workOrderApproved, () => ({ step: 'APPROVED' })),
    on(workOrderRejected, () => ({ step: 'REJECTED', block_reason_code: null })),
    on(workOrderStarted, ({ data }) => ({ ...copy(data, 'startedAt', 'isMakeSafe'), step: 'STARTED' })),
    on(workOrderBlocked, ({ data }) => ({ block_count: 1, block_reason_code: data.reasonCode, step: 'BLOCKED' })),
    on(workOrderUnblocked, () => ({ block_reason_code: null, step: 'STARTED' })),
    on(workOrderCompleted, ({ data }) => ({
      ...copy(data, 'outcome', 'completedAt', 'labourFen', 'materialFen', 'amountFen', 'householdId', 'isInTime', 'reworkNo'),
      first_completed_at: data.completedAt, step: 'COMPLETED', ...(data.isChargeable ? { charged_fen: data.amountFen } : {}),
    })),
    on(workOrderVerified, ({ occurredAt }) => ({ verified_at: occurredAt, step: 'VERIFIED' })),
    on(workOrderReworked, ({ data }) => ({ rework_no: data.reworkNo, verified_at: null, step: 'REWORK' })),
    on(workOrderClosed, ({ occurredAt }) => ({ closed_at: occurredAt, step: 'CLOSED' })),
    on(workOrderCancelled, ({ data, occurredAt }) => ({ cancel_reason_code: data.reasonCode, cancelled_at: occurredAt, step: 'CANCELLED' })),
    on(workOrderOverdue, ({ data }) => ({ [data.limit === 'RESPOND' ? 'respond_missed_at' : 'finish_missed_at']: data.dueAt })),
  ],
});

export const repairApprovals = subject('repair_approvals', {
  zh: '设备维修审批', en: 'Repair approvals: the latest of each work order',
  columns: {
    estimate_fen: fen('估价(分)', 'estimate in fen'), equipment_id: words.equipmentId, is_emergency: flag('排险后补批', 'asked for after making safe'),
    requester_id: id('申请人标识', 'id of who asked'), requested_at: at('报批时间', 'when it was asked for'), reviewer_id: id('审核人标识', 'id of the reviewer'),
    reviewed_at: at('审核时间', 'when it was reviewed'), approver_id: id('批准人标识', 'id of who approved'), decided_at: at('决定时间', 'when it was decided'),
    reason_code: words.reasonCode, request_count: times('报批次数', 'requests'), state: words.state,
  },
  derived: { work_order_id: derived(id('工单标识', 'work order id'), 't.id') },
  from: (on) => [
    on(workOrderApprovalRequested, ({ data, occurredAt }) => ({
      ...copy(data, 'estimateFen', 'equipmentId', 'isEmergency', 'requesterId'), requested_at: occurredAt, request_count: 1, state: 'REQUESTED',
      reviewer_id: null, reviewed_at: null, approver_id: null, decided_at: null, reason_code: null,
    })),
    on(workOrderReviewed, ({ data, occurredAt }) => ({ reviewer_id: data.reviewerId, reviewed_at: occurredAt, state: 'REVIEWED' })),
    on(workOrderApproved, ({ data, occurredAt }) => ({ approver_id: data.approverId, decided_at: occurredAt, state: 'APPROVED' })),
    on(workOrderRejected, ({ data, occurredAt }) => ({ reason_code: data.reasonCode, decided_at: occurredAt, state: 'REJECTED' })),
  ],
});
