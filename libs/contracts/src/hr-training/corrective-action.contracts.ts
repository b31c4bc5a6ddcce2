import { eventContract } from '../contract.ts';
import { code, flag, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, sampleId, variants } from '../sample-values.ts';

const action = { service: 'hr-training', aggregate: 'corrective-action' } as const;

/** Service that did not conform is put right, its cause is taken away, or it is kept from happening. @source HR-049 */
export const CORRECTIVE_ACTION_TYPES = ['NONCONFORMING_SERVICE', 'CORRECTIVE', 'PREVENTIVE'] as const;

/** What a case came from. `STATISTICS`: the callback statistics of a quarter; `SURVEY_PROBLEM`: the improvement measure of a survey.
 *  @source HR-049 CS-095 ENG-004 */
export const CORRECTIVE_SOURCES = ['TICKET', 'COMPLAINT', 'CALLBACK', 'STATISTICS', 'SURVEY_PROBLEM', 'FINDING'] as const;

/** Each event says what kind of case it is and what it came from: a reader that missed the opening knows whom it concerns. */
const about = () => ({ type: oneOf(...CORRECTIVE_ACTION_TYPES), sourceRefs: listOf(payload({ kind: oneOf(...CORRECTIVE_SOURCES), id: uuid() })) });
const sampleAbout: { type: 'CORRECTIVE'; sourceRefs: { kind: 'TICKET' | 'STATISTICS'; id: string }[] } = {
  type: 'CORRECTIVE', sourceRefs: [{ kind: 'TICKET', id: sample.ticket }, { kind: 'STATISTICS', id: sampleId(64) }],
};

/** A case was opened: from the reviewed statistics, from a survey, or at once by the estate (`openedBy`; null: by the system).
 *  The matter is a category and its unit or equipment, where it has one. @source HR-049 CS-054 CS-095 */
export const correctiveActionOpened = eventContract({
  ...action, event: 'opened', zh: '纠正预防措施已立项', en: 'A corrective or preventive action was opened', rows: ['HR-049', 'CS-054', 'CS-095'],
  reactions: {
    'customer-service': { zh: '关联到报事和投诉', en: 'the case is linked on its tickets and complaints' },
    engineering: { zh: '关联到工单', en: 'the case is linked on its work orders' },
    archives: { zh: '起草措施档案,与报事档案并列', en: 'its record is drafted, beside those of its ticket' }, ...projection,
  },
  schema: payload({
    ...about(), category: nullable(code()), unitId: nullable(uuid()), equipmentId: nullable(uuid()),
    openedAt: instant(), openedBy: nullable(uuid()), planDueAt: instant(),
  }),
  samples: variants({
    ...sampleAbout, category: 'PLUMBING', unitId: sample.unit, equipmentId: null, openedAt: SAMPLE_AT, openedBy: null, planDueAt: SAMPLE_NEXT_DAY,
  }, { unitId: null, equipmentId: sample.equipment, openedBy: sample.employee }, { category: null, unitId: null }),
});

/** The plan, its owner and its due time were reviewed and stand; `plannedBy` and `reviewedBy` are never the same. @source HR-049 PLAT-021 */
export const correctiveActionPlanned = eventContract({
  ...action, event: 'planned', zh: '纠正预防措施计划已审核', en: 'The plan of a corrective action was reviewed', rows: ['HR-049', 'PLAT-021'], reactions: projection,
  schema: payload({ ...about(), ownerId: uuid(), dueAt: instant(), plannedBy: uuid(), reviewedBy: uuid(), isLate: flag() }),
  samples: [{ ...sampleAbout, ownerId: sample.employee, dueAt: SAMPLE_NEXT_DAY, plannedBy: sample.employee, reviewedBy: sample.colleague, isLate: false }],
});

/** Somebody else than its owner checked the effect; without effect it is planned again. @source HR-049 */
export const correctiveActionVerified = eventContract({
  ...action, event: 'verified', zh: '纠正预防措施效果已验证', en: 'The effect of a corrective action was verified', rows: ['HR-049'],
  reactions: { 'customer-service': { zh: '安排确认回访', en: 'schedules a confirmation callback' }, ...projection },
  schema: payload({ ...about(), ownerId: uuid(), verifiedBy: uuid(), verifiedAt: instant(), isEffective: flag() }),
  samples: [{ ...sampleAbout, ownerId: sample.employee, verifiedBy: sample.colleague, verifiedAt: SAMPLE_AT, isEffective: true }],
});

/** The plan, or what was planned, is not done when it was due; nobody owns it before it is planned. @source HR-049 */
export const correctiveActionOverdue = eventContract({
  ...action, event: 'overdue', zh: '纠正预防措施已逾期', en: 'A corrective action is overdue', rows: ['HR-049'],
  reactions: { bi: { zh: '提醒项目经理和品质专员', en: 'the project manager and quality assurance are alerted' } },
  schema: payload({ ...about(), limit: oneOf('PLAN', 'ACTION'), dueAt: instant(), ownerId: nullable(uuid()) }),
  samples: [
    { ...sampleAbout, limit: 'PLAN', dueAt: SAMPLE_AT, ownerId: null },
    { ...sampleAbout, limit: 'ACTION', dueAt: SAMPLE_AT, ownerId: sample.employee },
  ],
});

/** The case ended, with effect. @source HR-049 */
export const correctiveActionClosed = eventContract({
  ...action, event: 'closed', zh: '纠正预防措施已关闭', en: 'A corrective action was closed', rows: ['HR-049', 'CS-054'],
  reactions: {
    'customer-service': { zh: '重复事项不再显示为处理中', en: 'the matter that recurs shows no open case any more' },
    archives: { zh: '措施档案归档', en: 'its record is filed' }, ...projection,
  },
  schema: payload({ ...about(), ownerId: uuid(), openedAt: instant(), closedAt: instant(), isLate: flag() }),
  samples: [{ ...sampleAbout, ownerId: sample.employee, openedAt: SAMPLE_AT, closedAt: SAMPLE_NEXT_DAY, isLate: false }],
});
