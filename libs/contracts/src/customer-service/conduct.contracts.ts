import { eventContract } from '../contract.ts';
import { flag, instant, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { role } from '../words.ts';
import { SAMPLE_AT, sample, sampleId, variants } from '../sample-values.ts';

export const VIOLATION_KINDS = [
  'COMMUNITY_RULE', 'RENOVATION', 'STRUCTURE', 'STALL', 'LITTER', 'FUMES_NOISE', 'STORAGE', 'SIGNAGE', 'NUISANCE', 'PARKING', 'OTHER',
] as const;
/** Where it was seen. */
export const VIOLATION_PLACES = ['PUBLIC', 'UNIT', 'SHOP', 'RENOVATION_SITE'] as const;
export const VIOLATION_ACTIONS = ['NONE', 'DISSUADED', 'REPORTED'] as const;
export const INFO_FAILURE_KINDS = ['OWNER_INFORMATION', 'NOTICE', 'ORDER'] as const;
export const INFO_FAILURE_CAUSES = ['LATE', 'WRONG', 'INCOMPLETE', 'LOST', 'WRONG_RECEIVER'] as const;
export const INFO_FAILURE_CONSEQUENCES = ['NONE', 'COMPLAINT', 'DELAY', 'LOSS', 'INJURY', 'DISPUTE', 'OTHER'] as const;
/** What the information was about. */
export const INFO_FAILURE_SUBJECTS = ['TICKET', 'COMPLAINT', 'ENQUIRY', 'CALLBACK', 'ANNOUNCEMENT', 'WORK_ORDER', 'HOUSEHOLD', 'INCIDENT', 'OTHER'] as const;

const violation = { service: 'customer-service', aggregate: 'violation' } as const;

/** A breach of the rules was seen; the rule that it breaks, where the estate has published it. `subjectId`: the inspection or
 *  site that it was found on. @source CS-107 CS-153 */
export const violationRecorded = eventContract({
  ...violation, event: 'recorded', zh: '违规已登记', en: 'A breach of the rules was recorded', rows: ['CS-107', 'CS-153'], reactions: projection,
  schema: payload({
    kind: oneOf(...VIOLATION_KINDS), place: oneOf(...VIOLATION_PLACES), ruleId: nullable(uuid()), unitId: nullable(uuid()), subjectId: nullable(uuid()),
    action: oneOf(...VIOLATION_ACTIONS), isEducated: flag(), seenAt: instant(), dissuadedAt: nullable(instant()),
  }),
  samples: variants({
    kind: 'COMMUNITY_RULE', place: 'UNIT', ruleId: sampleId(54), unitId: sample.unit, subjectId: null, action: 'DISSUADED', isEducated: true,
    seenAt: SAMPLE_AT, dissuadedAt: SAMPLE_AT,
  }, { kind: 'SIGNAGE', place: 'SHOP', ruleId: null, unitId: null, subjectId: sampleId(55), action: 'NONE', dissuadedAt: null }),
});

/** It went on after it was dissuaded, and was reported. @source CS-108 */
export const violationReported = eventContract({
  ...violation, event: 'reported', zh: '违规已报告', en: 'A breach that went on was reported', rows: ['CS-108'], reactions: projection,
  schema: payload({ kind: oneOf(...VIOLATION_KINDS), unitId: nullable(uuid()), reportedToRole: nullable(role()), dissuadedAt: instant(), reportedAt: instant() }),
  samples: variants({ kind: 'COMMUNITY_RULE', unitId: sample.unit, reportedToRole: 'PM', dissuadedAt: SAMPLE_AT, reportedAt: SAMPLE_AT }, { unitId: null, reportedToRole: null }),
});

/** Information of owners, a notice or an order was passed on late or wrongly. @source CS-156 */
export const infoFailureRecorded = eventContract({
  service: 'customer-service', aggregate: 'info-failure', event: 'recorded', zh: '信息差错已登记', en: 'A failure of information was recorded',
  rows: ['CS-156'], reactions: projection,
  schema: payload({
    kind: oneOf(...INFO_FAILURE_KINDS), causeCode: oneOf(...INFO_FAILURE_CAUSES), consequence: oneOf(...INFO_FAILURE_CONSEQUENCES),
    subjectType: oneOf(...INFO_FAILURE_SUBJECTS), subjectId: nullable(uuid()), at: instant(),
  }),
  samples: variants({ kind: 'NOTICE', causeCode: 'LATE', consequence: 'COMPLAINT', subjectType: 'ANNOUNCEMENT', subjectId: sampleId(56), at: SAMPLE_AT }, { subjectId: null }),
});
