import { eventContract } from '../contract.ts';
import { date, nullable, payload, uuid } from '../fields.ts';
import { SAMPLE_ON, sample, variants } from '../sample-values.ts';

/** A unit has an account from this day on. @source BIL-006 */
export const accountOpened = eventContract({
  service: 'billing', aggregate: 'account', event: 'opened', zh: '收费账户已开立', en: 'A unit has a billing account',
  rows: ['BIL-006'], reactions: { bi: { zh: '首期按天数折算', en: 'first period pro rata' } },
  schema: payload({ unitId: uuid(), householdId: nullable(uuid()), openedOn: date() }),
  samples: variants({ unitId: sample.unit, householdId: sample.household, openedOn: SAMPLE_ON }, { householdId: null }),
});
