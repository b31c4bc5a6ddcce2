import { eventContract } from '../contract.ts';
import { code, nullable, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { sample, sampleId, variants } from '../sample-values.ts';

/** Another person looked at what was put right. `sourceType`, `sourceId`: what the finding came from, e.g. a rectification item.
 *  @source ENG-004 ENG-056 CS-127 */
export const findingVerified = eventContract({
  service: 'engineering', aggregate: 'finding', event: 'verified', zh: '问题整改已验收', en: 'A rectified finding was verified',
  rows: ['ENG-004', 'ENG-056', 'CS-127'],
  reactions: { 'customer-service': { zh: '交付整改项变为已整改', en: 'closes the rectification item' }, ...projection },
  schema: payload({ verifiedBy: uuid(), sourceType: nullable(code()), sourceId: nullable(uuid()) }),
  samples: variants({ verifiedBy: sample.colleague, sourceType: 'RECTIFICATION_ITEM', sourceId: sampleId(63) }, { sourceType: null, sourceId: null }),
});
