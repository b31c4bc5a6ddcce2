import { eventContract } from '../contract.ts';
import { code, date, instant, nullable, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, variants } from '../sample-values.ts';

/** Records of the group itself (rules, policies) belong to no estate. */
const record = { service: 'archives', aggregate: 'record', isEstateLevel: false } as const;

const origin = () => ({ class: code(), sourceType: code(), sourceId: uuid() });
const subject = () => ({ subjectType: code(), subjectId: uuid() });
const sampleOrigin = { class: 'CALLBACK', sourceType: 'CALLBACK', sourceId: sample.callback };
const sampleSubject = { subjectType: 'HOUSEHOLD', subjectId: sample.household };

/** A record was begun from what happened elsewhere. @source ARC-002 */
export const recordDrafted = eventContract({
  ...record, event: 'drafted', zh: '档案已起草', en: 'A record was drafted',
  rows: ['ARC-002'], reactions: projection,
  schema: payload({ ...origin(), ...subject() }), samples: [{ ...sampleOrigin, ...sampleSubject }],
});

/** A record is in the archive for good. `retainUntil` is null while the period has not begun. @source ARC-001, ARC-018, ARC-019 */
export const recordFiled = eventContract({
  ...record, event: 'filed', zh: '档案已归档', en: 'A record was filed',
  rows: ['ARC-001', 'ARC-002', 'ARC-008', 'ARC-018', 'ARC-020', 'ARC-029', 'ARC-047', 'ARC-049', 'ARC-068', 'ENG-044'],
  reactions: {
    engineering: { zh: '设备档案齐全', en: 'equipment file is complete' }, 'customer-service': { zh: '回访标记为已归档', en: 'callback is marked FILED' },
    'hr-training': { zh: '完成归档职责与计时', en: 'closes filing duties and timers' }, ...projection,
  },
  schema: payload({
    ...origin(), confidentiality: code(), filedAt: instant(), retainUntil: nullable(date()), ...subject(),
  }),
  samples: variants({
    ...sampleOrigin, confidentiality: 'CONFIDENTIAL', filedAt: SAMPLE_AT, retainUntil: '2029-03-02', ...sampleSubject,
  }, { retainUntil: null }),
});

/** Somebody opened a record; who is the actor of the envelope. @source ARC-003, ARC-004, ARC-009 */
export const recordAccessed = eventContract({
  ...record, event: 'accessed', zh: '档案已查阅', en: 'A record was opened',
  rows: ['ARC-003', 'ARC-004', 'ARC-009', 'ARC-014'], reactions: projection,
  schema: payload({ purposeCode: code(), at: instant() }), samples: [{ purposeCode: 'COMPLAINT_HANDLING', at: SAMPLE_AT }],
});

/** A record was not filed within its limit. @source ARC-018 */
export const recordFilingOverdue = eventContract({
  ...record, event: 'filing-overdue', zh: '归档已逾期', en: 'A record was not filed in time',
  rows: ['ARC-018', 'PLAT-018'], reactions: { 'hr-training': { zh: '提醒;计入指标 K34(未达标)', en: 'alert; a miss in K34' }, ...projection },
  schema: payload({ sourceId: uuid(), dueAt: instant() }), samples: [{ sourceId: sample.callback, dueAt: SAMPLE_NEXT_DAY }],
});

/** A filed rule or document no longer applies. @source ARC-031, ARC-032 */
export const recordObsoleted = eventContract({
  ...record, event: 'obsoleted', zh: '档案已作废', en: 'A record was marked obsolete',
  rows: ['ARC-031', 'ARC-032', 'CS-168', 'HR-072'],
  reactions: {
    'hr-training': { zh: '重新计算制度缺口清单', en: 'gap list of the rule systems recomputed' },
    'customer-service': { zh: '标记相关的制度建议', en: 'open rule proposals are marked' },
    ...projection,
  },
  schema: payload({ class: code(), at: instant() }), samples: [{ class: 'DOCUMENTARY', at: SAMPLE_AT }],
});

/** A record has been kept as long as it must. @source ARC-017, ARC-019 */
export const recordRetentionExpired = eventContract({
  ...record, event: 'retention-expired', zh: '档案保管期满', en: 'A record has been kept as long as it must',
  rows: ['ARC-017', 'ARC-019'], reactions: { archives: { zh: '列为待销毁候选', en: 'candidate for destruction' }, ...projection },
  schema: payload({ class: code(), retainUntil: date() }), samples: [{ class: 'CALLBACK', retainUntil: '2029-03-02' }],
});
