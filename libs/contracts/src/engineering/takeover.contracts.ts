import { eventContract } from '../contract.ts';
import { instant, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, sample, variants } from '../sample-values.ts';

/** A project was taken over: accepted, and its entrustment contract signed, for a new property with the developer or its owner, for an
 *  existing one with the committee or its owner. @source ENG-055 ARC-041 CS-039 */
export const takeoverCompleted = eventContract({
  service: 'engineering', aggregate: 'takeover', event: 'completed', zh: '项目接管已完成', en: 'Taking over a project was completed',
  rows: ['ENG-055', 'CS-039', 'ARC-041'],
  reactions: {
    'customer-service': { zh: '安排接管回访(一个月内);既有物业的住户登记为已在住', en: 'TAKEOVER callbacks due in one month; of an existing property the households live there' },
    archives: { zh: '建立接管档案', en: 'takeover file' },
    billing: { zh: '可以设立收费标准', en: 'fee standards may be set' },
    ...projection,
  },
  schema: payload({
    propertyKind: oneOf('NEW', 'EXISTING'), counterpartyKind: oneOf('DEVELOPER', 'COMMITTEE', 'OWNER'), contractId: uuid(), completedAt: instant(),
  }),
  samples: variants({ propertyKind: 'NEW', counterpartyKind: 'DEVELOPER', contractId: sample.contract, completedAt: SAMPLE_AT },
    { propertyKind: 'EXISTING', counterpartyKind: 'COMMITTEE' }),
});
