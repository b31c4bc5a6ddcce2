import { eventContract } from '../contract.ts';
import { code, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, sample, sampleId, variants } from '../sample-values.ts';

export const ANNOUNCEMENT_KINDS = [
  'ACTIVITY', 'SAFETY_TIP', 'RULE_EDUCATION', 'OUTAGE', 'EMERGENCY', 'FEE', 'POLICY', 'SERVICE_BULLETIN', 'BULLETIN_BOARD', 'LOST_FOUND', 'DISCLOSURE', 'GENERAL',
] as const;
/** What may be published at once from a text that was approved beforehand. */
export const TEMPLATE_KINDS = ['OUTAGE', 'EMERGENCY', 'LOST_FOUND'] as const;
export const ANNOUNCEMENT_CHANNELS = ['BOARD', 'WECHAT', 'APP', 'SMS', 'DOOR', 'SCREEN'] as const;
/** What an announcement was made about. */
export const ANNOUNCEMENT_SUBJECTS = ['INCIDENT', 'OUTAGE', 'EQUIPMENT', 'LOST_ITEM', 'LOST_ITEM_CLEARANCE', 'ACTIVITY', 'INCOME_STATEMENT', 'COMMUNITY_RULE', 'OTHER'] as const;

const announcement = { service: 'customer-service', aggregate: 'announcement' } as const;

/** An announcement may be published: somebody other than its author approved it. @source CS-102 */
export const announcementApproved = eventContract({
  ...announcement, event: 'approved', zh: '公告已审核通过', en: 'An announcement was approved', rows: ['CS-102'], reactions: projection,
  schema: payload({ kind: oneOf(...ANNOUNCEMENT_KINDS), authorId: uuid(), approverId: uuid() }),
  samples: [{ kind: 'POLICY', authorId: sample.employee, approverId: sample.colleague }],
});

/** It went back to its author. @source CS-102 */
export const announcementRejected = eventContract({
  ...announcement, event: 'rejected', zh: '公告未通过审核', en: 'An announcement was sent back', rows: ['CS-102'], reactions: projection,
  schema: payload({ kind: oneOf(...ANNOUNCEMENT_KINDS), authorId: uuid(), rejectedById: uuid() }),
  samples: [{ kind: 'POLICY', authorId: sample.employee, rejectedById: sample.colleague }],
});

/** It is published, to the whole estate or to buildings of it, through one channel or more. `templateId`: at once, from a text
 *  approved beforehand. Of a bulletin board the aggregate is the board of the month. @source CS-101 CS-103 CS-104 CS-106 */
export const announcementPublished = eventContract({
  ...announcement, event: 'published', zh: '公告已发布', en: 'An announcement was published',
  rows: ['CS-006', 'CS-101', 'CS-103', 'CS-104', 'CS-106'],
  reactions: {
    archives: { zh: '公告归档', en: 'files the notice' },
    billing: { zh: '费用公告完成收费公示', en: 'fee notices close the publicity duty' },
    'customer-service': { zh: '服务简报与宣传栏计入当期职责', en: 'bulletin and board count towards the duty of their period' }, ...projection,
  },
  schema: payload({
    kind: oneOf(...ANNOUNCEMENT_KINDS), templateId: nullable(uuid()), approverId: nullable(uuid()), buildingIds: listOf(uuid()),
    channels: listOf(oneOf(...ANNOUNCEMENT_CHANNELS)), subjectType: nullable(oneOf(...ANNOUNCEMENT_SUBJECTS)), subjectId: nullable(uuid()), periodCode: nullable(code()),
    publishedAt: instant(),
  }),
  samples: variants({
    kind: 'OUTAGE', templateId: sampleId(51), approverId: sample.colleague, buildingIds: [sample.building], channels: ['BOARD', 'APP'],
    subjectType: 'INCIDENT', subjectId: sampleId(52), periodCode: null, publishedAt: SAMPLE_AT,
  }, { kind: 'BULLETIN_BOARD', templateId: null, approverId: null, subjectType: null, subjectId: null, periodCode: '2026-03' }),
});
