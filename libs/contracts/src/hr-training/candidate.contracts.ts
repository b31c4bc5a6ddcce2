import { eventContract } from '../contract.ts';
import { date, oneOf, payload } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_ON } from '../sample-values.ts';

/** How a candidate is examined. @source HR-004 */
export const CANDIDATE_TESTS = ['INTERVIEW', 'WRITTEN', 'PRACTICAL'] as const;

/** An interview, a written or a practical test was held; aggregate id is the later employee's. @source HR-004 */
export const candidateAssessed = eventContract({
  service: 'hr-training', aggregate: 'candidate', isEstateLevel: false, event: 'assessed', zh: '应聘者已考核', en: 'A candidate was examined',
  rows: ['HR-004'], reactions: projection,
  schema: payload({ kind: oneOf(...CANDIDATE_TESTS), outcome: oneOf('PASS', 'FAIL'), assessedOn: date() }),
  samples: [{ kind: 'PRACTICAL', outcome: 'PASS', assessedOn: SAMPLE_ON }],
});
