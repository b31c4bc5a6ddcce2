import { eventContract } from '../contract.ts';
import { code, count, flag, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, sampleId, variants } from '../sample-values.ts';

export const MOVE_IN_TYPES = ['NEW_DELIVERY', 'RE_LET'] as const;
export const AGREEMENT_KINDS = ['TEMP_COVENANT', 'COVENANT', 'SERVICE_AGREEMENT', 'SAFETY_UNDERTAKING', 'LEASE', 'OTHER'] as const;
export const MOVE_IN_CANCEL_REASONS = ['WITHDRAWN', 'NOT_ACCEPTED', 'WRONG_ENTRY', 'OTHER'] as const;

const moveIn = { service: 'customer-service', aggregate: 'move-in' } as const;

/** Which household takes which home, and how. `isResidential`: the home is lived in, so that a new delivery takes the covenant. */
const matter = () => ({ type: oneOf(...MOVE_IN_TYPES), unitId: uuid(), householdId: uuid(), isResidential: flag(), batchId: nullable(uuid()) });

const sampleMatter = {
  type: 'NEW_DELIVERY', unitId: sample.unit, householdId: sample.household, isResidential: true, batchId: sampleId(60),
} as const;

/** A registered household began the procedure of its type. @source CS-122 */
export const moveInStarted = eventContract({
  ...moveIn, event: 'started', zh: '入住手续已开始', en: 'A move-in was begun', rows: ['CS-122'], reactions: projection,
  schema: payload(matter()), samples: variants(sampleMatter, { batchId: null }),
});

/** The household has its keys and the procedure is done. `moveInAt`: when it took the keys. `covenantSignedAt`: when it signed
 *  the temporary or the adopted covenant; null where none is due. @source CS-122 CS-123 CS-126 CS-040 BIL-006 ARC-008 */
export const moveInCompleted = eventContract({
  ...moveIn, event: 'completed', zh: '入住手续已办完', en: 'A move-in was completed',
  rows: ['CS-122', 'CS-123', 'CS-126', 'CS-040', 'BIL-006', 'ARC-008'],
  reactions: {
    billing: { zh: '自入住日起开立收费账户', en: 'opens the account from moveInAt' },
    archives: { zh: '住户档案收入入住记录', en: 'the household archive gets the record of the move-in' },
    'customer-service': {
      zh: '安排入住回访(一个月内);入住状态改为已入住;访谈次数随之改变', en: 'schedules the MOVE_IN callback due + 1 month; occupancy OCCUPIED; the interview quota follows',
    },
    ...projection,
  },
  schema: payload({
    ...matter(), moveInAt: instant(), covenantSignedAt: nullable(instant()),
    agreements: listOf(payload({ id: uuid(), kind: oneOf(...AGREEMENT_KINDS), signedAt: instant(), archiveRecordId: uuid() })),
  }),
  samples: variants({
    ...sampleMatter, moveInAt: SAMPLE_NEXT_DAY, covenantSignedAt: SAMPLE_AT,
    agreements: [{ id: sampleId(61), kind: 'TEMP_COVENANT', signedAt: SAMPLE_AT, archiveRecordId: sample.record }],
  }, { batchId: null, covenantSignedAt: null }),
});

/** It was given up before the keys were handed over. @source CS-122 lifecycles 3.1 */
export const moveInCancelled = eventContract({
  ...moveIn, event: 'cancelled', zh: '入住手续已取消', en: 'A move-in was given up', rows: ['CS-122'], reactions: projection,
  schema: payload({ unitId: uuid(), householdId: uuid(), reasonCode: oneOf(...MOVE_IN_CANCEL_REASONS) }),
  samples: [{ unitId: sample.unit, householdId: sample.household, reasonCode: 'WITHDRAWN' }],
});

/** A signed agreement is in the archive and linked to its household. @source CS-123 CS-126 */
export const agreementAttached = eventContract({
  service: 'customer-service', aggregate: 'agreement', event: 'attached', zh: '已签协议已归档关联', en: 'A signed agreement was archived and linked',
  rows: ['CS-123', 'CS-126'],
  reactions: { 'customer-service': { zh: '记下规约签订时间', en: 'occupancy knows when the covenant was signed' }, ...projection },
  schema: payload({
    kind: oneOf(...AGREEMENT_KINDS), householdId: uuid(), unitId: uuid(), moveInId: nullable(uuid()), signedAt: instant(), archiveRecordId: uuid(),
  }),
  samples: variants({
    kind: 'COVENANT', householdId: sample.household, unitId: sample.unit, moveInId: sampleId(62), signedAt: SAMPLE_AT, archiveRecordId: sample.record,
  }, { moveInId: null }),
});

/** The owner looked the unit over: what was looked at, and what has to be put right. Each defect has its ticket.
 *  @source CS-124 */
export const unitAcceptanceRecorded = eventContract({
  service: 'customer-service', aggregate: 'unit-acceptance', event: 'recorded', zh: '房屋交付验收已记录', en: 'A unit delivery acceptance was recorded',
  rows: ['CS-124', 'CS-127'],
  reactions: {
    engineering: { zh: '缺陷随整改报事派工', en: 'defects are worked on as their tickets are dispatched' },
    archives: { zh: '交付验收记录归档', en: 'record filed' },
    ...projection,
  },
  schema: payload({
    moveInId: uuid(), unitId: uuid(), householdId: uuid(), acceptedAt: instant(), itemCount: count(),
    defects: listOf(payload({ itemId: uuid(), category: code(), ticketId: uuid(), dueAt: instant() })),
  }),
  samples: [{
    moveInId: sampleId(62), unitId: sample.unit, householdId: sample.household, acceptedAt: SAMPLE_AT, itemCount: 24,
    defects: [{ itemId: sampleId(63), category: 'PLUMBING', ticketId: sample.ticket, dueAt: SAMPLE_NEXT_DAY }],
  }],
});

/** The households of a new project may move in: there is a plan, and the staff are trained. @source CS-125 */
export const moveInBatchOpened = eventContract({
  service: 'customer-service', aggregate: 'move-in-batch', event: 'opened', zh: '集中入住批次已开放', en: 'A move-in batch was opened',
  rows: ['CS-125'], reactions: projection,
  schema: payload({ planId: uuid(), trainingSessionId: uuid(), opensAt: instant() }),
  samples: [{ planId: sample.record, trainingSessionId: sampleId(64), opensAt: SAMPLE_NEXT_DAY }],
});
