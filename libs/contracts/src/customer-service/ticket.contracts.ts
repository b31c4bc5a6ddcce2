import { eventContract } from '../contract.ts';
import { code, count, flag, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, variants } from '../sample-values.ts';
import { assignee, home, locationScope, reporterType, urgency } from '../words.ts';

const ticket = { service: 'customer-service', aggregate: 'ticket' } as const;

export const TICKET_STATES = [
  'NEW', 'TRIAGED', 'DISPATCHED', 'ASSIGNED', 'IN_PROGRESS', 'BLOCKED', 'COMPLETED', 'CALLBACK_PENDING', 'REOPENED',
  'CLOSED', 'CANCELLED',
] as const;

/** A matter was reported and entered. @source CS-011, CS-012 */
export const ticketCreated = eventContract({
  ...ticket, event: 'created', zh: '报事已登记', en: 'A matter was reported and entered',
  rows: ['CS-005', 'CS-011', 'CS-012', 'CS-022', 'CS-027', 'CS-124'],
  reactions: { 'customer-service': { zh: '开始分类定级计时;更新重复报修计数', en: 'starts the triage timer; recurrence counter updated' }, ...projection },
  schema: payload({
    number: code(), kind: code(), channel: code(), reporterType: reporterType(), locationScope: locationScope(), ...home(),
    areaCode: nullable(code()), equipmentId: nullable(uuid()), receivedAt: instant(), enteredAt: instant(),
  }),
  samples: [{
    number: 'BX-2026-000123', kind: 'REPAIR', channel: 'PHONE', reporterType: 'OWNER', locationScope: 'IN_UNIT',
    unitId: sample.unit, householdId: sample.household, areaCode: null, equipmentId: null,
    receivedAt: SAMPLE_AT, enteredAt: SAMPLE_AT,
  }, {
    number: 'BX-2026-000124', kind: 'REPAIR', channel: 'PATROL', reporterType: 'STAFF', locationScope: 'PUBLIC',
    unitId: null, householdId: null, areaCode: 'B1-PARKING', equipmentId: sample.equipment,
    receivedAt: SAMPLE_AT, enteredAt: SAMPLE_AT,
  }],
});

/** Category and urgency are known; urgency sets the limits and the callback rule. @source CS-013 */
export const ticketTriaged = eventContract({
  ...ticket, event: 'triaged', zh: '报事已分类定级', en: 'The ticket has a category and an urgency',
  rows: ['CS-013', 'CS-054'], reactions: { 'customer-service': { zh: '更新同类维修计数', en: 'the repairs of the same kind are counted' }, ...projection },
  schema: payload({ category: code(), urgency: urgency() }),
  samples: [{ category: 'PLUMBING', urgency: 'URGENT' }],
});

/** One assignment was given to a department; one event per assignment. @source CS-014, CS-015, CS-028 */
export const ticketDispatched = eventContract({
  ...ticket, event: 'dispatched', zh: '报事已派单', en: 'An assignment of the ticket was given to a department',
  rows: ['CS-014', 'CS-015', 'CS-028', 'ENG-019'],
  reactions: {
    engineering: { zh: '每次派单创建一张工单,并带时限', en: 'creates a work order, once per ticket and assignment, with its limits' },
    ...projection,
  },
  schema: payload({
    assignmentId: uuid(), role: oneOf('LEAD', 'HELPER'), departmentId: uuid(), ...assignee(), number: code(),
    category: code(), urgency: urgency(), kind: code(), locationScope: locationScope(), ...home(),
    equipmentId: nullable(uuid()), areaCode: nullable(code()), reporterType: reporterType(), isChargeable: flag(),
    requiredSkill: nullable(code()), isOverride: flag(), completionNo: count(),
  }),
  samples: variants({
    assignmentId: sample.assignment, role: 'LEAD', departmentId: sample.department, assigneeType: 'STAFF',
    employeeId: sample.employee, contractId: null, number: 'BX-2026-000123', category: 'PLUMBING', urgency: 'URGENT',
    kind: 'REPAIR', locationScope: 'IN_UNIT', unitId: sample.unit, householdId: sample.household, equipmentId: null,
    areaCode: null, reporterType: 'OWNER', isChargeable: true, requiredSkill: 'PLUMBING', isOverride: false, completionNo: 0,
  }, {
    assigneeType: 'CONTRACTOR', employeeId: null, contractId: sample.contract, locationScope: 'PUBLIC', unitId: null, householdId: null,
    equipmentId: sample.equipment, areaCode: 'B1-PARKING', requiredSkill: null,
  }),
});

/** The ticket moved on because its work order did. @source CS-016 */
export const ticketProgressed = eventContract({
  ...ticket, event: 'progressed', zh: '报事有进展', en: 'The ticket moved from one state to another',
  rows: ['CS-016'], reactions: projection,
  schema: payload({
    from: oneOf(...TICKET_STATES), to: oneOf(...TICKET_STATES), workOrderId: nullable(uuid()), blockReasonCode: nullable(code()),
  }),
  samples: [
    { from: 'DISPATCHED', to: 'ASSIGNED', workOrderId: sample.workOrder, blockReasonCode: null },
    { from: 'IN_PROGRESS', to: 'BLOCKED', workOrderId: sample.workOrder, blockReasonCode: 'WAITING_FOR_PARTS' },
    { from: 'ASSIGNED', to: 'TRIAGED', workOrderId: null, blockReasonCode: null },
  ],
});

/** All assignments are done; the only event that opens the ticket callback. @source CS-017, CS-032 */
export const ticketCompleted = eventContract({
  ...ticket, event: 'completed', zh: '报事处理完成', en: 'The work on the ticket is done',
  rows: ['CS-017', 'CS-032', 'CS-035', 'ARC-002'],
  reactions: {
    'customer-service': { zh: '每张报事每次完成生成一个回访任务,员工报事不回访', en: 'opens one callback per (ticket, completionNo), none for reporter STAFF' },
    archives: { zh: '起草维修档案', en: 'drafts the repair record' }, ...projection,
  },
  schema: payload({
    completionNo: count(), completedAt: instant(), category: code(), urgency: urgency(), reporterType: reporterType(), ...home(),
    workOrderId: nullable(uuid()), departmentId: uuid(), employeeId: nullable(uuid()),
  }),
  samples: variants({
    completionNo: 1, completedAt: SAMPLE_AT, category: 'PLUMBING', urgency: 'URGENT', reporterType: 'OWNER', unitId: sample.unit,
    householdId: sample.household, workOrderId: sample.workOrder, departmentId: sample.department, employeeId: sample.employee,
  }, { unitId: null, householdId: null, workOrderId: null, employeeId: null }),
});

/** Confirmed on site or by a satisfied callback, and closed. @source CS-018 */
export const ticketClosed = eventContract({
  ...ticket, event: 'closed', zh: '报事已关闭', en: 'The ticket was confirmed and closed',
  rows: ['CS-018', 'CS-030', 'ARC-002'],
  reactions: {
    'customer-service': { zh: '交付整改项变为已整改', en: 'its item of rectification is put right' },
    engineering: { zh: '关闭工单', en: 'closes the work order' },
    archives: { zh: '维修档案归档', en: 'files the repair record' },
    'hr-training': { zh: '作为客服管家的考核依据', en: 'evidence for the assessment of the officer' },
    ...projection,
  },
  schema: payload({
    completionNo: count(), mode: oneOf('ON_SITE', 'CALLBACK'), closedAt: instant(), category: code(), urgency: urgency(),
    ...home(), workOrderIds: listOf(uuid()),
  }),
  samples: variants({
    completionNo: 1, mode: 'CALLBACK', closedAt: SAMPLE_NEXT_DAY, category: 'PLUMBING', urgency: 'URGENT', unitId: sample.unit,
    householdId: sample.household, workOrderIds: [sample.workOrder],
  }, { unitId: null, householdId: null }),
});

/** The quality was not confirmed: the work is done again and never charged again. @source CS-019 */
export const ticketReopened = eventContract({
  ...ticket, event: 'reopened', zh: '报事已重开', en: 'The ticket was reopened because the quality failed',
  rows: ['CS-019'],
  reactions: {
    engineering: { zh: '重开工单,返修次数加一', en: 'reopens the work order, rework + 1' },
    'customer-service': { zh: '取消未完成的回访任务', en: 'cancels the pending callback' },
    ...projection,
  },
  schema: payload({
    reopenNo: count(), completionNo: count(), reasonCode: code(), assignmentIds: listOf(uuid()), workOrderIds: listOf(uuid()),
  }),
  samples: [{
    reopenNo: 1, completionNo: 1, reasonCode: 'FAULT_CAME_BACK', assignmentIds: [sample.assignment],
    workOrderIds: [sample.workOrder],
  }],
});

/** A duplicate, or withdrawn before dispatch. @source assumption */
export const ticketCancelled = eventContract({
  ...ticket, event: 'cancelled', zh: '报事已取消', en: 'The ticket was cancelled before dispatch',
  rows: ['CS-013'], reactions: projection,
  schema: payload({ reasonCode: code() }),
  samples: [{ reasonCode: 'DUPLICATE' }],
});

/** The reporter was told the result. @source CS-017 */
export const ticketResultFedBack = eventContract({
  ...ticket, event: 'result-fed-back', zh: '处理结果已反馈', en: 'The reporter was told the result',
  rows: ['CS-017'], reactions: projection,
  schema: payload({ channel: code(), at: instant() }),
  samples: [{ channel: 'PHONE', at: SAMPLE_AT }],
});

/** An unfinished ticket was followed up in the ISO week. @source CS-023 */
export const ticketFollowedUp = eventContract({
  ...ticket, event: 'followed-up', zh: '未完报事已跟踪', en: 'An unfinished ticket was followed up',
  rows: ['CS-023'], reactions: projection,
  schema: payload({ isoYear: count(), isoWeek: count(), at: instant() }),
  samples: [{ isoYear: 2026, isoWeek: 10, at: SAMPLE_AT }],
});

/** The same kind of repair came up as often as the standard allows, or more. @source CS-054 */
export const ticketRecurrenceDetected = eventContract({
  ...ticket, event: 'recurrence-detected', zh: '同类维修重复出现', en: 'The same repair came up repeatedly',
  rows: ['CS-054', 'HR-049'],
  reactions: {
    'customer-service': { zh: '列为候选事项', en: 'shown as a candidate' },
    'hr-training': { zh: '同一重复事项只开一个纠正措施', en: 'one open case per recurrence key' },
    ...projection,
  },
  schema: payload({
    category: code(), unitId: nullable(uuid()), equipmentId: nullable(uuid()), count: count(), limit: count(),
    ticketIds: listOf(uuid()),
  }),
  samples: variants({
    category: 'PLUMBING', unitId: sample.unit, equipmentId: null, count: 3, limit: 3, ticketIds: [sample.ticket],
  }, { unitId: null, equipmentId: sample.equipment }),
});
