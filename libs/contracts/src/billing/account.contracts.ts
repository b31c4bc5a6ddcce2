import { eventContract } from '../contract.ts';
import { date, nullable, payload, uuid } from '../fields.ts';
import { SAMPLE_ON, sample } from '../sample-values.ts';

/** A unit has an account from this day on. @source BIL-006 */
export const accountOpened = eventContract({
  service: 'billing', aggregate: 'account', event: 'opened', zh: '收费账户已开立', en: 'A unit has a billing account',
  rows: ['BIL-006'], reactions: { bi: 'first period pro rata' },
  schema: payload({ unitId: uuid(), householdId: nullable(uuid()), openedOn: date() }),
  samples: [{ unitId: sample.unit, householdId: sample.household, openedOn: SAMPLE_ON }],
});
