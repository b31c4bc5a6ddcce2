import { eventContract } from '../contract.ts';
import { instant, payload } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, sample, variants } from '../sample-values.ts';
import { home } from '../words.ts';

/** First aid to a patient ended; the incident itself may go on. Both homes are null where the patient is not of the estate.
 *  @source ENG-059 CS-042 */
export const firstAidEnded = eventContract({
  service: 'engineering', aggregate: 'incident', event: 'first-aid-ended', zh: '急救处置已结束', en: 'First aid to a patient ended',
  rows: ['ENG-059', 'CS-042'],
  reactions: { 'customer-service': { zh: '安排急救病人回访(七天内)', en: 'FIRST_AID callback due in 7 days' }, ...projection },
  schema: payload({ ...home(), firstAidEndedAt: instant() }),
  samples: variants({ unitId: sample.unit, householdId: sample.household, firstAidEndedAt: SAMPLE_AT }, { unitId: null, householdId: null }),
});
