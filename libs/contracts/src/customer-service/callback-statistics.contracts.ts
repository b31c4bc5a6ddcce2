import { eventContract } from '../contract.ts';
import { code, count, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { sample, sampleId } from '../sample-values.ts';
import { CALLBACK_KINDS } from './callback.contracts.ts';

/** The same matter, as often as the standard allows or more: same unit or equipment, and same category. */
const repeated = () => payload({
  category: code(), unitId: nullable(uuid()), equipmentId: nullable(uuid()), count: count(), limit: count(), sourceIds: listOf(uuid()),
});

/** The callbacks of a quarter, counted, analysed and reviewed. What failed and what came up repeatedly qualifies for a corrective
 *  action. `draftedBy` and `reviewedBy` are never the same. @source CS-053 CS-054 HR-049 */
export const callbackStatisticsPublished = eventContract({
  service: 'customer-service', aggregate: 'callback-statistics', event: 'published',
  zh: '季度回访统计已审核发布', en: 'The callback statistics of a quarter were reviewed and published', rows: ['CS-053', 'CS-054', 'HR-040', 'HR-049'],
  reactions: {
    'hr-training': { zh: '不合格回访和重复事项开立纠正或预防措施', en: 'failed callbacks and repeated matters open corrective or preventive cases' },
    archives: { zh: '统计报告归档', en: 'the report is archived' },
    ...projection,
  },
  schema: payload({
    quarter: code(), draftedBy: uuid(), reviewedBy: uuid(),
    byKind: listOf(payload({
      kind: oneOf(...CALLBACK_KINDS), scheduled: count(), made: count(), satisfied: count(), unsatisfied: count(), unreached: count(), late: count(),
    })),
    failedCount: count(), failedCallbackIds: listOf(uuid()), repeatComplaints: listOf(repeated()), repeatRepairs: listOf(repeated()),
  }),
  samples: [{
    quarter: '2026-Q1', draftedBy: sample.colleague, reviewedBy: sample.employee,
    byKind: [{ kind: 'TICKET', scheduled: 12, made: 11, satisfied: 9, unsatisfied: 1, unreached: 1, late: 2 }],
    failedCount: 1, failedCallbackIds: [sample.callback],
    repeatComplaints: [{ category: 'NOISE', unitId: sample.unit, equipmentId: null, count: 2, limit: 2, sourceIds: [sampleId(15), sampleId(16)] }],
    repeatRepairs: [{ category: 'LIFT', unitId: null, equipmentId: sample.equipment, count: 3, limit: 3, sourceIds: [sample.ticket] }],
  }, {
    quarter: '2026-Q2', draftedBy: sample.colleague, reviewedBy: sample.employee, byKind: [], failedCount: 0, failedCallbackIds: [],
    repeatComplaints: [{ category: 'LIFT', unitId: null, equipmentId: sample.equipment, count: 2, limit: 2, sourceIds: [sampleId(15), sampleId(16)] }],
    repeatRepairs: [{ category: 'PLUMBING', unitId: sample.unit, equipmentId: null, count: 3, limit: 3, sourceIds: [sample.ticket] }],
  }],
});
