import { eventContract } from '../contract.ts';
import { code, count, fen, flag, instant, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, variants } from '../sample-values.ts';
import { assignee, home, ticketRef, urgency } from '../words.ts';

const workOrder = { service: 'engineering', aggregate: 'work-order' } as const;

const sampleTicketRef = { ticketId: sample.ticket, assignmentId: sample.assignment };

/** A work order exists, with its limits. @source ENG-019, ENG-020, ENG-033 */
export const workOrderCreated = eventContract({
  ...workOrder, event: 'created', zh: '工单已创建', en: 'A work order was created',
  rows: ['ENG-007', 'ENG-019', 'ENG-033', 'ENG-043'], 
  reactions: { 'customer-service': { zh: '派单记下工单编号', en: 'the assignment knows its work order' }, ...projection },
  schema: payload({
    number: code(), origin: oneOf('TICKET', 'FINDING', 'PLAN', 'INCIDENT', 'STAFF'), ...ticketRef(), category: code(),
    urgency: urgency(), unitId: nullable(uuid()), equipmentId: nullable(uuid()), isChargeable: flag(),
    requiredSkill: nullable(code()), respondBy: nullable(instant()), finishBy: nullable(instant()), isProvisional: flag(),
  }),
  samples: variants({
    number: 'GD-2026-000456', origin: 'TICKET', ...sampleTicketRef, category: 'PLUMBING', urgency: 'URGENT', unitId: sample.unit,
    equipmentId: null, isChargeable: true, requiredSkill: 'PLUMBING', respondBy: SAMPLE_AT, finishBy: SAMPLE_NEXT_DAY,
    isProvisional: false,
  }, {
    origin: 'STAFF', ticketId: null, assignmentId: null, unitId: null, equipmentId: sample.equipment, requiredSkill: null, respondBy: null,
    finishBy: null,
  }),
});

/** A technician or a contractor has the order. @source ENG-019, ENG-023, ENG-026, ENG-027 */
export const workOrderAssigned = eventContract({
  ...workOrder, event: 'assigned', zh: '工单已指派', en: 'The work order was given to a technician or contractor',
  rows: ['ENG-019', 'ENG-023', 'ENG-026', 'ENG-027', 'ENG-029', 'CS-015'],
  reactions: { 'customer-service': { zh: '报事变为已指派;业主可看到维修员', en: 'ticket ASSIGNED; the technician is shown to the owner' }, ...projection },
  schema: payload({ ...ticketRef(), ...assignee(), isOverride: flag() }),
  samples: [
    { ...sampleTicketRef, assigneeType: 'STAFF', employeeId: sample.employee, contractId: null, isOverride: false },
    { ...sampleTicketRef, assigneeType: 'CONTRACTOR', employeeId: null, contractId: sample.contract, isOverride: true },
    { ticketId: null, assignmentId: null, assigneeType: 'STAFF', employeeId: sample.employee, contractId: null, isOverride: false },
  ],
});

/** Work has begun, or the equipment is being made safe. @source ENG-020 */
export const workOrderStarted = eventContract({
  ...workOrder, event: 'started', zh: '工单已开工', en: 'Work has begun',
  rows: ['ENG-020', 'CS-016'],
  reactions: { 'customer-service': { zh: '报事变为处理中', en: 'ticket IN_PROGRESS' }, ...projection },
  schema: payload({ ...ticketRef(), startedAt: instant(), isMakeSafe: flag() }),
  samples: variants({ ...sampleTicketRef, startedAt: SAMPLE_AT, isMakeSafe: false }, { ticketId: null, assignmentId: null }),
});

/** Work cannot go on until something happens. @source ENG-022 */
export const workOrderBlocked = eventContract({
  ...workOrder, event: 'blocked', zh: '工单受阻', en: 'Work cannot go on for now',
  rows: ['ENG-022', 'CS-016'],
  reactions: { 'customer-service': { zh: '报事显示受阻原因代码;客服管家告知业主', en: 'ticket shows the reason code; CSR informs the owner' }, ...projection },
  schema: payload({ ...ticketRef(), reasonCode: code(), nextAt: instant() }),
  samples: variants({ ...sampleTicketRef, reasonCode: 'WAITING_FOR_PARTS', nextAt: SAMPLE_NEXT_DAY }, { ticketId: null, assignmentId: null }),
});

/** Work goes on. @source ENG-022 */
export const workOrderUnblocked = eventContract({
  ...workOrder, event: 'unblocked', zh: '工单恢复', en: 'Work goes on',
  rows: ['ENG-022', 'CS-016'],
  reactions: { 'customer-service': { zh: '报事恢复处理中;客服管家告知业主', en: 'ticket back to IN_PROGRESS; CSR informs the owner' }, ...projection },
  schema: payload(ticketRef()),
  samples: variants(sampleTicketRef, { ticketId: null, assignmentId: null }),
});

/** The slip is done: completes the ticket and, when chargeable and not rework, is the one source of its charge.
 *  `outcome`: FIXED repaired, REPLACED a part or device replaced. @source ENG-020, ENG-031, ENG-032, ENG-046, BIL-004 */
export const workOrderCompleted = eventContract({
  ...workOrder, event: 'completed', zh: '工单已完工', en: 'The work is done',
  rows: ['ENG-020', 'ENG-031', 'ENG-032', 'ENG-046', 'CS-017', 'BIL-004'],
  reactions: {
    'customer-service': { zh: '报事变为已完成', en: 'ticket COMPLETED' },
    billing: { zh: '应收费且非返修的,每张工单只入账一笔费用', en: 'posts one charge line, unique by work order, when chargeable and reworkNo = 0' },
    archives: { zh: '补充设备档案', en: 'equipment archive appended' }, ...projection,
  },
  schema: payload({
    ...ticketRef(), outcome: oneOf('FIXED', 'REPLACED', 'PARTLY', 'NOT_FIXED'), completedAt: instant(), isChargeable: flag(),
    labourFen: fen(), materialFen: fen(), amountFen: fen(), ...home(), equipmentId: nullable(uuid()), reworkNo: count(),
    isInTime: flag(), employeeId: nullable(uuid()),
  }),
  samples: variants({
    ...sampleTicketRef, outcome: 'FIXED', completedAt: SAMPLE_AT, isChargeable: true, labourFen: 5000, materialFen: 3550,
    amountFen: 8550, unitId: sample.unit, householdId: sample.household, equipmentId: null, reworkNo: 0, isInTime: true,
    employeeId: sample.employee,
  }, {
    ticketId: null, assignmentId: null, unitId: null, householdId: null, equipmentId: sample.equipment, employeeId: null,
  }),
});

/** Somebody else looked at the work and found it good. @source ENG-030 */
export const workOrderVerified = eventContract({
  ...workOrder, event: 'verified', zh: '工单已验收', en: 'The work was verified',
  rows: ['ENG-030'], reactions: projection,
  schema: payload({ verifiedBy: uuid() }),
  samples: [{ verifiedBy: sample.colleague }],
});

/** The work is done again; never charged again. @source ENG-021, ENG-030 */
export const workOrderReworked = eventContract({
  ...workOrder, event: 'reworked', zh: '工单返修', en: 'The work is done again',
  rows: ['ENG-021', 'ENG-030'],
  reactions: {
    'customer-service': { zh: '更新重复报修计数', en: 'recurrence counter' },
    'hr-training': { zh: '计入指标 K14', en: 'counts in K14' },
    ...projection,
  },
  schema: payload({ ...ticketRef(), reworkNo: count() }),
  samples: variants({ ...sampleTicketRef, reworkNo: 1 }, { ticketId: null, assignmentId: null }),
});

/** The verified order was closed. @source assumption */
export const workOrderClosed = eventContract({
  ...workOrder, event: 'closed', zh: '工单已关闭', en: 'The work order was closed',
  rows: ['ENG-030'], reactions: projection,
  schema: payload(ticketRef()),
  samples: variants(sampleTicketRef, { ticketId: null, assignmentId: null }),
});

/** The order fell away before work began; its ticket waits for a new dispatch. @source ENG-019 */
export const workOrderCancelled = eventContract({
  ...workOrder, event: 'cancelled', zh: '工单已取消', en: 'The work order was cancelled before work began',
  rows: ['ENG-019', 'CS-015'],
  reactions: { 'customer-service': { zh: '报事回到已分类,待重新派单;不收费', en: 'ticket goes back to TRIAGED; nothing is charged' }, ...projection },
  schema: payload({ ...ticketRef(), reasonCode: code() }),
  samples: variants({ ...sampleTicketRef, reasonCode: 'NO_ACCESS' }, { ticketId: null, assignmentId: null }),
});

/** A limit passed. @source ENG-020 */
export const workOrderOverdue = eventContract({
  ...workOrder, event: 'overdue', zh: '工单超时', en: 'A limit of the work order passed',
  rows: ['ENG-020', 'PLAT-018'],
  reactions: {
    'customer-service': { zh: '报事上显示给工程部经理的提醒', en: 'alert to EM is shown on the ticket' },
    'hr-training': { zh: '计入指标 K13(未达标)', en: 'counts against K13' },
    ...projection,
  },
  schema: payload({ limit: oneOf('RESPOND', 'FINISH'), dueAt: instant() }),
  samples: [{ limit: 'RESPOND', dueAt: SAMPLE_AT }],
});
