import { eventContract, stateContract } from '../contract.ts';
import { code, date, nullable, oneOf, payload, uuid } from '../fields.ts';
import { everyone, localCopy } from '../reactions.ts';
import { SAMPLE_ON, sample, sampleId, variants } from '../sample-values.ts';
import { scopeKind } from '../words.ts';

/** Standards hold for the group, a region or an estate. */
const standard = { service: 'hr-training', aggregate: 'service-standard', isEstateLevel: false, rows: ['PLAT-014'] } as const;

/** BC working days, CAL plain calendar, ELAPSED exact clock time, STAFFED elapsed inside staffed hours, NONE no time. */
export const DAY_KINDS = ['BC', 'CAL', 'ELAPSED', 'STAFFED_HOURS', 'NONE'] as const;

/** The measured value compared with the standard: ≤, <, =, >, ≥. @source PLAT-013 */
export const OPERATORS = ['LE', 'LT', 'EQ', 'GT', 'GE'] as const;

/** `value` as written in the ledger of standards: `24`, `0.05`, `24:00`, `ALL`. */
const value = () => ({
  key: code(), value: code(), unit: code(), dayKind: oneOf(...DAY_KINDS), operator: oneOf(...OPERATORS), scopeKind: scopeKind(),
  scopeId: nullable(uuid()), validFrom: date(), validTo: nullable(date()),
  state: oneOf('DRAFT', 'APPROVED', 'EFFECTIVE', 'SUPERSEDED'),
});

const sampleValue = {
  key: 'ticket.callback', value: '24', unit: 'hour', dayKind: 'ELAPSED', operator: 'LE', scopeKind: 'GROUP', scopeId: null,
  validFrom: SAMPLE_ON, validTo: null, state: 'EFFECTIVE',
} as const;

/** A service standard changed; open tasks keep the value stamped on them. @source PLAT-014 */
export const serviceStandardChanged = eventContract({
  ...standard, event: 'changed', zh: '服务标准已变更', en: 'A service standard changed',
  reactions: everyone({ zh: '用于新任务的时限', en: 'limits of new tasks' }),
  schema: payload(value()), samples: variants(sampleValue, { scopeKind: 'ESTATE', scopeId: sample.estate, validTo: '2026-12-31' }),
});

/** The service standard as it is. @source PLAT-014 */
export const serviceStandardState = stateContract({
  ...standard, zh: '服务标准现状', en: 'The service standard as it is', reactions: localCopy,
  schema: payload({ id: uuid(), ...value() }), samples: variants({ id: sampleId(38), ...sampleValue }, { scopeKind: 'ESTATE', scopeId: sample.estate, validTo: '2026-12-31' }),
});
