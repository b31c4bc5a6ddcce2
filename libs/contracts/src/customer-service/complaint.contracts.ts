import { eventContract } from '../contract.ts';
import { code, count, flag, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, sampleId, variants } from '../sample-values.ts';
import { home, role } from '../words.ts';

const complaint = { service: 'customer-service', aggregate: 'complaint' } as const;

export const COMPLAINT_STATES = [
  'FILED', 'ACCEPTED', 'INVESTIGATING', 'VERIFIED', 'ASSIGNED', 'HANDLING', 'HANDLED', 'CALLBACK_PENDING', 'CLOSED', 'REJECTED_INVALID',
] as const;

/** What moved a complaint on, beside the moves that have an event of their own. */
export const COMPLAINT_STEPS = [
  'INVESTIGATION_STARTED', 'PROGRESS', 'COORDINATED', 'JUDGED', 'CLASSIFIED', 'REVIEWED', 'TAKEN_OVER', 'HANDLING_STARTED', 'RESULT_FED_BACK',
  'CALLBACK_AWAITED', 'RETURNED', 'REJECTED',
] as const;

/** Limits of a complaint that can pass. */
export const COMPLAINT_LIMITS = ['RESPONSE', 'HANDLING', 'REPLY_LETTER', 'MAJOR_NOTICE'] as const;

const severity = () => oneOf('ORDINARY', 'SERIOUS', 'MAJOR');
const validity = () => oneOf('UNJUDGED', 'VALID', 'INVALID');
const complaintSample = sampleId(15);

/** A complaint was taken and entered; who complains goes out as a kind alone. @source CS-061 CS-079 CS-084 BIL-040 */
export const complaintFiled = eventContract({
  ...complaint, event: 'filed', zh: '投诉已登记', en: 'A complaint was taken and entered',
  rows: ['CS-061', 'CS-063', 'CS-079', 'CS-084', 'BIL-040'],
  reactions: {
    'customer-service': { zh: '开始 2 个工作日的首次反馈计时', en: 'starts the response limit of two working days' },
    billing: { zh: '催费态度投诉关联催费记录', en: 'a complaint about dunning links the contact log' },
    engineering: { zh: '维修投诉关联工单', en: 'a complaint about a repair links the work order' },
    ...projection,
  },
  schema: payload({
    number: code(), nature: code(), category: code(), channel: code(), complainantType: oneOf('OWNER', 'TENANT', 'OCCUPIER', 'OTHER', 'ANONYMOUS'),
    severity: severity(), ...home(), areaCode: nullable(code()), equipmentId: nullable(uuid()), ticketId: nullable(uuid()),
    workOrderId: nullable(uuid()), employeeId: nullable(uuid()), dunningRecordId: nullable(uuid()), receivedAt: instant(), enteredAt: instant(),
    dueAt: instant(),
  }),
  samples: variants({
    number: 'TS-2026-000012', nature: 'REPAIR', category: 'REPAIR_QUALITY', channel: 'PHONE', complainantType: 'OWNER', severity: 'ORDINARY',
    unitId: sample.unit, householdId: sample.household, areaCode: null, equipmentId: sample.equipment, ticketId: sample.ticket,
    workOrderId: sample.workOrder, employeeId: null, dunningRecordId: null, receivedAt: SAMPLE_AT, enteredAt: SAMPLE_AT, dueAt: SAMPLE_NEXT_DAY,
  }, {
    nature: 'STAFF_CONDUCT', category: 'ATTITUDE', complainantType: 'ANONYMOUS', unitId: null, householdId: null, areaCode: 'B1-PARKING',
    equipmentId: null, ticketId: null, workOrderId: null, employeeId: sample.employee, dunningRecordId: sampleId(24),
  }),
});

/** Somebody has taken it up and told how long it will take. @source CS-062 */
export const complaintAccepted = eventContract({
  ...complaint, event: 'accepted', zh: '投诉已受理', en: 'The complaint was accepted, with an estimate',
  rows: ['CS-062'],
  reactions: { 'customer-service': { zh: '告知投诉人预计完成时间', en: 'the complainant is told when it will be done' }, ...projection },
  schema: payload({ handlerId: uuid(), finishAt: instant(), toldAt: nullable(instant()) }),
  samples: variants({ handlerId: sample.employee, finishAt: SAMPLE_NEXT_DAY, toldAt: SAMPLE_AT }, { toldAt: null }),
});

/** The complainant had a first answer. @source CS-063 CS-064 */
export const complaintResponded = eventContract({
  ...complaint, event: 'responded', zh: '投诉已首次反馈', en: 'The complainant had a first answer',
  rows: ['CS-063', 'CS-064'], reactions: projection,
  schema: payload({ at: instant(), channel: code(), dueAt: instant(), missCauseCode: nullable(code()) }),
  samples: variants({ at: SAMPLE_AT, channel: 'PHONE', dueAt: SAMPLE_NEXT_DAY, missCauseCode: null }, { missCauseCode: 'UNREACHABLE' }),
});

/** Something was done about it. @source CS-065 CS-082 CS-085 */
export const complaintProgressed = eventContract({
  ...complaint, event: 'progressed', zh: '投诉有进展', en: 'Something was done about the complaint',
  rows: ['CS-065', 'CS-082', 'CS-085', 'CS-059', 'CS-081'], reactions: projection,
  schema: payload({
    from: oneOf(...COMPLAINT_STATES), to: oneOf(...COMPLAINT_STATES), step: oneOf(...COMPLAINT_STEPS), severity: severity(), validity: validity(),
  }),
  samples: [
    { from: 'ACCEPTED', to: 'INVESTIGATING', step: 'INVESTIGATION_STARTED', severity: 'ORDINARY', validity: 'UNJUDGED' },
    { from: 'VERIFIED', to: 'REJECTED_INVALID', step: 'REJECTED', severity: 'ORDINARY', validity: 'INVALID' },
  ],
});

/** It went to a higher level, by a person or by time. @source CS-066 CS-068 */
export const complaintEscalated = eventContract({
  ...complaint, event: 'escalated', zh: '投诉已上报', en: 'The complaint went to a higher level',
  rows: ['CS-066', 'CS-068'],
  reactions: {
    'customer-service': { zh: '部门负责人或项目经理收到待办;较严重的召开评审', en: 'a task for the department head or manager; a serious one is reviewed' },
    'hr-training': { zh: '作为考核依据', en: 'evidence' }, ...projection,
  },
  schema: payload({ level: count(), toRole: role(), by: oneOf('PERSON', 'TIME', 'SEVERITY'), severity: severity() }),
  samples: [{ level: 1, toRole: 'SDM', by: 'PERSON', severity: 'ORDINARY' }, { level: 2, toRole: 'PM', by: 'TIME', severity: 'SERIOUS' }],
});

/** It was found to be ours to settle, or not. @source CS-077 */
export const complaintVerified = eventContract({
  ...complaint, event: 'verified', zh: '投诉已核实', en: 'The complaint was verified: ours, or outside our responsibility',
  rows: ['CS-077'], reactions: projection,
  schema: payload({ responsibility: oneOf('OURS', 'OUTSIDE'), promisedAt: nullable(instant()), rootCauseCode: code() }),
  samples: variants({ responsibility: 'OURS', promisedAt: SAMPLE_NEXT_DAY, rootCauseCode: 'PROCEDURE' }, { responsibility: 'OUTSIDE', promisedAt: null }),
});

/** A department has it, with a deadline; or the project manager took it over. @source CS-067 CS-167 */
export const complaintAssigned = eventContract({
  ...complaint, event: 'assigned', zh: '投诉已交办', en: 'The complaint was given to a department, or taken over',
  rows: ['CS-067', 'CS-167'], reactions: projection,
  schema: payload({ departmentId: nullable(uuid()), assigneeId: nullable(uuid()), handlerId: uuid(), dueAt: nullable(instant()), isTakenOver: flag() }),
  samples: variants({
    departmentId: sample.department, assigneeId: sample.colleague, handlerId: sample.employee, dueAt: SAMPLE_NEXT_DAY, isTakenOver: false,
  }, { departmentId: null, assigneeId: null, dueAt: null }),
});

/** The department reports its result: the only event that opens the complaint's callback. @source CS-071 CS-036 CS-037 */
export const complaintHandled = eventContract({
  ...complaint, event: 'handled', zh: '投诉已处理', en: 'The complaint was handled',
  rows: ['CS-071', 'CS-036', 'CS-037', 'CS-059'],
  reactions: {
    'customer-service': { zh: '每次处理完毕生成一个回访任务;匿名投诉不回访', en: 'opens one callback per handling; none for an anonymous complaint' },
    ...projection,
  },
  schema: payload({
    completionNo: count(), handledAt: instant(), category: code(), severity: severity(), validity: validity(), isCallbackDue: flag(), ...home(),
    departmentId: nullable(uuid()), handlerId: uuid(),
  }),
  samples: variants({
    completionNo: 1, handledAt: SAMPLE_AT, category: 'NOISE', severity: 'ORDINARY', validity: 'VALID', isCallbackDue: true, unitId: sample.unit,
    householdId: sample.household, departmentId: sample.department, handlerId: sample.employee,
  }, { unitId: null, householdId: null, departmentId: null }),
});

/** The named departments and superiors know of a major matter. @source CS-069 */
export const complaintMajorReported = eventContract({
  ...complaint, event: 'major-reported', zh: '重大投诉已通报', en: 'A major complaint was reported',
  rows: ['CS-069'],
  reactions: {
    'hr-training': { zh: '质量事故预审', en: 'a quality incident is considered' }, archives: { zh: '留存通报记录', en: 'the notice is kept' }, ...projection,
  },
  schema: payload({ knownAt: instant(), reportedAt: instant(), dueAt: instant(), departmentIds: listOf(uuid()), roles: listOf(role()) }),
  samples: [{ knownAt: SAMPLE_AT, reportedAt: SAMPLE_AT, dueAt: SAMPLE_NEXT_DAY, departmentIds: [sample.department], roles: ['RM'] }],
});

/** A reply letter went out. @source CS-073 */
export const complaintReplied = eventContract({
  ...complaint, event: 'replied', zh: '投诉已书面回复', en: 'A reply letter was sent',
  rows: ['CS-073'], reactions: projection,
  schema: payload({ at: instant(), dueAt: nullable(instant()) }),
  samples: variants({ at: SAMPLE_AT, dueAt: SAMPLE_NEXT_DAY }, { dueAt: null }),
});

/** A limit passed. @source CS-063 CS-067 CS-069 CS-073 */
export const complaintOverdue = eventContract({
  ...complaint, event: 'overdue', zh: '投诉已逾期', en: 'A limit of the complaint passed',
  rows: ['CS-063', 'CS-067', 'CS-069', 'CS-073', 'PLAT-018'],
  reactions: {
    'customer-service': { zh: '先提醒部门负责人,再提醒项目经理', en: 'alerts the department head, then the project manager' },
    'hr-training': { zh: '计为一次未达标', en: 'counted as a miss' }, ...projection,
  },
  schema: payload({ limit: oneOf(...COMPLAINT_LIMITS), dueAt: instant() }),
  samples: [{ limit: 'RESPONSE', dueAt: SAMPLE_NEXT_DAY }],
});

/** The same matter came up as often as the standard allows, or more. @source CS-054 */
export const complaintRecurrenceDetected = eventContract({
  ...complaint, event: 'recurrence-detected', zh: '同一事项重复投诉', en: 'The same matter was complained of repeatedly',
  rows: ['CS-054', 'HR-049'],
  reactions: {
    'customer-service': { zh: '列为候选事项', en: 'shown as a candidate' },
    'hr-training': { zh: '同一重复事项只开一个纠正措施', en: 'one open case per recurrence key' }, ...projection,
  },
  schema: payload({
    category: code(), unitId: nullable(uuid()), equipmentId: nullable(uuid()), count: count(), limit: count(), complaintIds: listOf(uuid()),
  }),
  samples: variants({
    category: 'NOISE', unitId: sample.unit, equipmentId: null, count: 2, limit: 2, complaintIds: [complaintSample, sampleId(16)],
  }, { unitId: null, equipmentId: sample.equipment }),
});

/** A complaint came to its end, solved or not; of what was said only the category goes out. Both homes are null where the
 *  complainant is unknown. @source ARC-020 */
export const complaintClosed = eventContract({
  ...complaint, event: 'closed', zh: '投诉已关闭', en: 'A complaint was closed',
  rows: ['CS-030', 'CS-070', 'CS-072', 'CS-074', 'ARC-020'],
  reactions: {
    'customer-service': { zh: '回访在关闭之后进行的,从此开始计时', en: 'starts the callback limit where the callback comes after closing' },
    archives: { zh: '投诉档案按类别归档', en: 'files the complaint record by category' },
    'hr-training': { zh: '按处理结果更新指标 K07 至 K10', en: 'K07 to K10 updated with the outcome' }, ...projection,
  },
  schema: payload({
    number: code(), category: code(), severity: oneOf('ORDINARY', 'SERIOUS', 'MAJOR'), outcome: oneOf('RESOLVED', 'UNRESOLVED'), ...home(),
    closedAt: instant(),
  }),
  samples: [{
    number: 'TS-2026-000012', category: 'NOISE', severity: 'ORDINARY', outcome: 'RESOLVED', unitId: sample.unit, householdId: sample.household,
    closedAt: SAMPLE_NEXT_DAY,
  }, {
    number: 'TS-2026-000013', category: 'CLEANING', severity: 'MAJOR', outcome: 'UNRESOLVED', unitId: null, householdId: null,
    closedAt: SAMPLE_NEXT_DAY,
  }],
});
