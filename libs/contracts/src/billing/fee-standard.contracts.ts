import { eventContract } from '../contract.ts';
import { code, date, fen, nullable, oneOf, payload } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_ON, variants } from '../sample-values.ts';

/** A price was approved, came into force or was superseded. @source BIL-001, BIL-002 */
export const feeStandardChanged = eventContract({
  service: 'billing', aggregate: 'fee-standard', event: 'changed', zh: '收费标准已变更', en: 'A fee standard changed',
  rows: ['BIL-001', 'BIL-002', 'BIL-042'],
  reactions: { 'customer-service': { zh: '更新公示的收费标准', en: 'public price list refreshed' }, ...projection },
  schema: payload({
    item: code(), basis: oneOf('AREA', 'FIXED', 'METER', 'ORDER'), unitPriceFen: fen(), validFrom: date(), validTo: nullable(date()),
    state: oneOf('DRAFT', 'APPROVED', 'EFFECTIVE', 'SUPERSEDED'),
  }),
  samples: variants({
    item: 'MANAGEMENT_FEE', basis: 'AREA', unitPriceFen: 280, validFrom: SAMPLE_ON, validTo: null, state: 'EFFECTIVE',
  }, { validTo: '2026-12-31', state: 'SUPERSEDED' }),
});
