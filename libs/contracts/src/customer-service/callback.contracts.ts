import { eventContract } from '../contract.ts';
import { code, count, flag, instant, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, variants } from '../sample-values.ts';
import { home, role } from '../words.ts';

const callback = { service: 'customer-service', aggregate: 'callback' } as const;

export const CALLBACK_KINDS = [
  'TICKET', 'WORKS', 'WEEKLY_SAMPLE', 'COMPLAINT', 'TAKEOVER', 'MOVE_IN', 'SPECIAL_SERVICE', 'FIRST_AID', 'ACTIVITY', 'OTHER',
] as const;

/** What is called back about: completion 1, 2, 3 … of the source, attempt 1, 2, 3 … at it. */
const matter = () => ({
  kind: oneOf(...CALLBACK_KINDS), sourceType: code(), sourceId: uuid(), completionNo: count(), attempt: count(),
});

const sampleMatter = {
  kind: 'TICKET', sourceType: 'TICKET', sourceId: sample.ticket, completionNo: 1, attempt: 1,
} as const;

const sampleHome = { unitId: sample.unit, householdId: sample.household };

/** What was answered, how and when. @source CS-045, CS-046 */
const answer = () => ({
  satisfaction: oneOf('SATISFIED', 'UNSATISFIED', 'UNREACHED'), method: oneOf('PHONE', 'WRITTEN', 'DOOR_VISIT', 'ONLINE'),
  completedAt: instant(), isLate: flag(), ...home(),
});

/** A callback task was opened, with its window. @source CS-032, CS-035, CS-048 */
export const callbackScheduled = eventContract({
  ...callback, event: 'scheduled', zh: '回访任务已生成', en: 'A callback task was opened',
  rows: ['CS-032', 'CS-034', 'CS-035', 'CS-036', 'CS-038', 'CS-039', 'CS-040', 'CS-041', 'CS-042', 'CS-043', 'CS-044', 'CS-048', 'CS-052'],
  reactions: projection,
  schema: payload({
    ...matter(), openFrom: instant(), dueAt: instant(), isProvisional: flag(), organiserRole: role(),
    assigneeId: nullable(uuid()), ...home(),
  }),
  samples: variants({
    ...sampleMatter, openFrom: SAMPLE_AT, dueAt: SAMPLE_NEXT_DAY, isProvisional: false, organiserRole: 'CSR',
    assigneeId: null, ...sampleHome,
  }, { unitId: null, householdId: null, assigneeId: sample.employee }),
});

/** A callback was made; UNREACHED and UNSATISFIED are answers too. @source CS-033, CS-045, CS-046, CS-050 */
export const callbackCompleted = eventContract({
  ...callback, event: 'completed', zh: '回访已完成', en: 'A callback was made',
  rows: ['CS-033', 'CS-037', 'CS-045', 'CS-046', 'CS-050', 'CS-160', 'CS-030', 'ARC-018'],
  reactions: {
    'customer-service': { zh: '满意则可以关闭;开始 24 小时归档计时', en: 'SATISFIED opens the gate to close; starts the 24 h filing timer' },
    archives: { zh: '回访记录归档,保管 3 年', en: 'files the callback record, kept 3 years' },
    'hr-training': { zh: '作为考核依据', en: 'evidence' },
    ...projection,
  },
  schema: payload({ ...matter(), ...answer() }),
  samples: variants({
    ...sampleMatter, satisfaction: 'SATISFIED', method: 'PHONE', completedAt: SAMPLE_AT, isLate: false, ...sampleHome,
  }, { unitId: null, householdId: null }),
});

/** A callback did not end satisfied; `isQuality` when the work itself must be done again. @source CS-052 */
export const callbackFailed = eventContract({
  ...callback, event: 'failed', zh: '回访不合格', en: 'A callback did not end satisfied',
  rows: ['CS-052', 'CS-054', 'CS-159', 'HR-049'],
  reactions: {
    'customer-service': { zh: '责成整改;属质量问题则重开报事,否则安排下一次回访', en: 'orders rectification; reopens the ticket if quality, else schedules the next attempt' },
    'hr-training': { zh: '列为候选事项', en: 'shown as a candidate' },
    ...projection,
  },
  schema: payload({ ...matter(), ...answer(), reasonCode: code(), isQuality: flag() }),
  samples: variants({
    ...sampleMatter, satisfaction: 'UNSATISFIED', method: 'PHONE', completedAt: SAMPLE_AT, isLate: false, ...sampleHome,
    reasonCode: 'FAULT_CAME_BACK', isQuality: true,
  }, { unitId: null, householdId: null }),
});

/** A pending callback fell away because the ticket was reopened. @source CS-019, CS-052 */
export const callbackCancelled = eventContract({
  ...callback, event: 'cancelled', zh: '回访任务已取消', en: 'A pending callback was cancelled',
  rows: ['CS-019', 'CS-052'], 
  reactions: { 'customer-service': { zh: '计划随最后一个回访完成', en: 'its plan is done with its last callback' }, ...projection },
  schema: payload({ sourceId: uuid(), completionNo: count(), attempt: count(), reasonCode: code() }),
  samples: [{ sourceId: sample.ticket, completionNo: 1, attempt: 1, reasonCode: 'TICKET_REOPENED' }],
});

/** The limit passed; the callback can still be made, as late. @source CS-032, CS-160 */
export const callbackOverdue = eventContract({
  ...callback, event: 'overdue', zh: '回访已逾期', en: 'A callback passed its limit',
  rows: ['CS-032', 'CS-036', 'CS-160', 'PLAT-018'],
  reactions: {
    'customer-service': { zh: '先提醒客服主管,再提醒项目经理', en: 'alerts CSS, then PM' },
    'hr-training': { zh: '计为一次未达标', en: 'counted as a miss' },
    ...projection,
  },
  schema: payload({ kind: oneOf(...CALLBACK_KINDS), sourceId: uuid(), dueAt: instant() }),
  samples: [{ kind: 'TICKET', sourceId: sample.ticket, dueAt: SAMPLE_NEXT_DAY }],
});

/** The office director reviewed the record. @source CS-051 */
export const callbackReviewed = eventContract({
  ...callback, event: 'reviewed', zh: '回访记录已审核', en: 'The office director reviewed the callback record',
  rows: ['CS-051'], reactions: projection,
  schema: payload({ at: instant() }),
  samples: [{ at: SAMPLE_AT }],
});

/** A responsible person must put it right by a date. @source CS-052 */
export const callbackRectificationOrdered = eventContract({
  ...callback, event: 'rectification-ordered', zh: '已责成限期整改', en: 'Rectification was ordered with a deadline',
  rows: ['CS-052'], 
  reactions: { 'customer-service': { zh: '未重开的,安排下一次回访', en: 'the next attempt is scheduled unless the ticket is reopened' }, ...projection },
  schema: payload({ ownerId: uuid(), dueAt: instant() }),
  samples: [{ ownerId: sample.employee, dueAt: SAMPLE_NEXT_DAY }],
});

/** The loop ended without a satisfied answer, by the director or the project manager. @source CS-052 · closing is our assumption */
export const callbackClosed = eventContract({
  ...callback, event: 'closed', zh: '回访任务已终结', en: 'The callback ended without a satisfied answer',
  rows: ['CS-052'], reactions: projection,
  schema: payload({ outcome: oneOf('UNREACHED', 'UNSATISFIED') }),
  samples: [{ outcome: 'UNREACHED' }],
});
