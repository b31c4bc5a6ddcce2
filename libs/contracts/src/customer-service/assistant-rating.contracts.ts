import { eventContract } from '../contract.ts';
import { instant, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, sample, sampleId, variants } from '../sample-values.ts';
import { SATISFACTION_STEPS } from './care.contracts.ts';

export const ASSISTANT_RATING_SOURCES = ['SURVEY', 'CALLBACK'] as const;

const step = () => oneOf(...SATISFACTION_STEPS);

/** A customer rated the assistant by whom he was served: attitude, communication and problem solving. @source CS-169 HR-040 */
export const assistantRated = eventContract({
  service: 'customer-service', aggregate: 'assistant', event: 'rated', zh: '助理服务已评价', en: 'A customer rated the assistant',
  rows: ['CS-169', 'HR-040'], reactions: { 'hr-training': { zh: '助理考核依据(K77)', en: 'evidence of the assistant’s assessment (K77)' }, ...projection },
  schema: payload({
    employeeId: uuid(), sourceKind: oneOf(...ASSISTANT_RATING_SOURCES), sourceId: uuid(), attitude: step(), communication: step(), solving: step(), at: instant(),
  }),
  samples: variants({
    employeeId: sample.colleague, sourceKind: 'CALLBACK', sourceId: sample.callback, attitude: 'VERY_SATISFIED', communication: 'SATISFIED',
    solving: 'NEUTRAL', at: SAMPLE_AT,
  }, { sourceKind: 'SURVEY', sourceId: sampleId(17) }),
});
