import { eventContract } from '../contract.ts';
import { count, date, flag, instant, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_ON, sample, sampleId, variants } from '../sample-values.ts';
import { home } from '../words.ts';

/** 征询表 / 顾客意见调查. @source CS-094 CS-095 */
export const SURVEY_KINDS = ['OPINION', 'CUSTOMER'] as const;
export const SUGGESTION_KINDS = ['OPINION', 'SUGGESTION', 'INSIGHT'] as const;
export const SUGGESTION_CHANNELS = ['APP', 'WECHAT', 'PHONE', 'SMS', 'VISIT', 'LETTER', 'BOX', 'FORUM', 'SURVEY', 'COMMITTEE', 'STAFF'] as const;
export const SUGGESTER_TYPES = ['OWNER', 'TENANT', 'OCCUPIER', 'COMMITTEE', 'STAFF', 'ANONYMOUS', 'OTHER'] as const;
export const SUGGESTION_DECISIONS = ['ACCEPTED', 'DECLINED'] as const;

const survey = { service: 'customer-service', aggregate: 'survey' } as const;
const round = () => ({ kind: oneOf(...SURVEY_KINDS), year: count(), round: count() });

/** A survey goes out to the households of an estate. @source CS-094 CS-095 */
export const surveyLaunched = eventContract({
  ...survey, event: 'launched', zh: '调查已发出', en: 'A survey was launched', rows: ['CS-094'], reactions: projection,
  schema: payload({ ...round(), launchedAt: instant(), closesAt: instant() }),
  samples: [{ kind: 'OPINION', year: 2026, round: 1, launchedAt: SAMPLE_AT, closesAt: '2026-03-16T16:00:00.000Z' }],
});

/** A survey was analysed and closed; each problem has its measure. @source CS-094 CS-095 CS-097 */
export const surveyClosed = eventContract({
  ...survey, event: 'closed', zh: '调查已结束', en: 'A survey was closed', rows: ['CS-094', 'CS-095', 'CS-097'], reactions: projection,
  schema: payload({ ...round(), replies: count(), valid: count(), satisfied: count(), problems: count(), measures: count(), isAnalysed: flag() }),
  samples: [{ kind: 'CUSTOMER', year: 2026, round: 1, replies: 120, valid: 118, satisfied: 109, problems: 2, measures: 2, isAnalysed: true }],
});

/** A problem that the survey showed asks for an improvement, `measureId`. @source CS-095 */
export const surveyImprovementRequired = eventContract({
  ...survey, event: 'improvement-required', zh: '调查发现的问题须改进', en: 'A problem shown by a survey asks for an improvement', rows: ['CS-095'],
  reactions: { 'hr-training': { zh: '逐个问题建立纠正预防措施', en: 'opens a preventive or corrective case per problem' }, ...projection },
  schema: payload({ ...round(), measureId: uuid(), actionKind: oneOf('PREVENTIVE', 'CORRECTIVE'), ownerId: uuid(), dueOn: date() }),
  samples: [{ kind: 'CUSTOMER', year: 2026, round: 1, measureId: sampleId(62), actionKind: 'CORRECTIVE', ownerId: sample.employee, dueOn: '2026-04-30' }],
});

/** The owners of an estate were heard together. @source CS-098 */
export const ownerForumHeld = eventContract({
  service: 'customer-service', aggregate: 'owner-forum', event: 'held', zh: '业主恳谈会已召开', en: 'An owner forum was held', rows: ['CS-098'], reactions: projection,
  schema: payload({ year: count(), half: count(), heldAt: instant(), households: count(), suggestions: count() }),
  samples: [{ year: 2026, half: 1, heldAt: SAMPLE_AT, households: 18, suggestions: 3 }],
});

const suggestion = { service: 'customer-service', aggregate: 'suggestion', reactions: projection } as const;

/** An opinion, a suggestion or an insight came in; its words stay in the service. @source CS-099 CS-100 CS-155 */
export const suggestionReceived = eventContract({
  ...suggestion, event: 'received', zh: '意见建议已收到', en: 'An opinion or suggestion was received', rows: ['CS-099', 'CS-100', 'CS-155'],
  schema: payload({
    kind: oneOf(...SUGGESTION_KINDS), channel: oneOf(...SUGGESTION_CHANNELS), suggesterType: oneOf(...SUGGESTER_TYPES), ...home(), receivedAt: instant(),
  }),
  samples: variants({
    kind: 'SUGGESTION', channel: 'APP', suggesterType: 'OWNER', unitId: sample.unit, householdId: sample.household, receivedAt: SAMPLE_AT,
  }, { channel: 'BOX', suggesterType: 'ANONYMOUS', unitId: null, householdId: null }),
});

/** It was answered. @source CS-100 */
export const suggestionReplied = eventContract({
  ...suggestion, event: 'replied', zh: '意见建议已答复', en: 'A suggestion was replied to', rows: ['CS-100'],
  schema: payload({ decision: oneOf(...SUGGESTION_DECISIONS), ...home(), repliedAt: instant() }),
  samples: variants({ decision: 'ACCEPTED', unitId: sample.unit, householdId: sample.household, repliedAt: SAMPLE_AT }, { decision: 'DECLINED', unitId: null, householdId: null }),
});

/** The owners elected their committee; the id is the estate's. @source CS-150 */
export const committeeElected = eventContract({
  service: 'customer-service', aggregate: 'committee', event: 'elected', zh: '业主委员会已选举产生', en: 'The owners’ committee was elected', rows: ['CS-150'],
  reactions: { archives: { zh: '启动委托合同续签', en: 'opens renewal of the entrustment contract with the committee' }, ...projection },
  schema: payload({ electedOn: date(), termTo: date(), memberCount: count() }),
  samples: [{ electedOn: SAMPLE_ON, termTo: '2031-03-01', memberCount: 7 }],
});

/** The owners' assembly was held. @source CS-151 */
export const assemblyHeld = eventContract({
  service: 'customer-service', aggregate: 'assembly', event: 'held', zh: '业主大会已召开', en: 'The owners’ assembly was held', rows: ['CS-151'], reactions: projection,
  schema: payload({ heldAt: instant(), resolutions: count(), passed: count(), minutesId: nullable(uuid()) }),
  samples: variants({ heldAt: SAMPLE_AT, resolutions: 3, passed: 2, minutesId: null }, { minutesId: sample.record }),
});
