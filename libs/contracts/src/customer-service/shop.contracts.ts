import { eventContract } from '../contract.ts';
import { count, date, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_ON, sample, sampleId } from '../sample-values.ts';

/** What a shop lives of; it decides which papers it needs. @source CS-152 · the list is our assumption */
export const SHOP_TRADES = ['RETAIL', 'FOOD_RETAIL', 'CATERING', 'PERSONAL_CARE', 'EDUCATION', 'MEDICAL', 'OTHER'] as const;
/** Papers of a shop. @source CS-152 · the list is our assumption */
export const SHOP_PAPERS = ['BUSINESS_LICENCE', 'FIRE_SAFETY', 'FOOD_PERMIT', 'HYGIENE_PERMIT', 'EMISSION_PERMIT', 'TRADE_PERMIT', 'TENANCY'] as const;

const shop = { service: 'customer-service', aggregate: 'shop', rows: ['CS-152'], reactions: projection } as const;
const papers = () => listOf(oneOf(...SHOP_PAPERS));

/** A shop entered the list; `missing`: papers it still owes. Who runs it stays in the service. @source CS-152 */
export const shopRegistered = eventContract({
  ...shop, event: 'registered', zh: '商铺已登记', en: 'A shop was registered',
  schema: payload({ unitId: uuid(), trade: oneOf(...SHOP_TRADES), missing: papers() }),
  samples: [{ unitId: sample.unit, trade: 'CATERING', missing: ['EMISSION_PERMIT'] }],
});

/** A paper came or was renewed; `validTo`: null for one without an end. @source CS-152 */
export const shopPaperRecorded = eventContract({
  ...shop, event: 'paper-recorded', zh: '商铺证照已登记', en: 'A paper of the shop was recorded',
  schema: payload({ kind: oneOf(...SHOP_PAPERS), validTo: nullable(date()), missing: papers() }),
  samples: [{ kind: 'FOOD_PERMIT', validTo: '2029-03-01', missing: [] }, { kind: 'TENANCY', validTo: null, missing: ['EMISSION_PERMIT'] }],
});

/** A paper has ended and was not renewed. @source CS-152 */
export const shopPaperExpired = eventContract({
  ...shop, event: 'paper-expired', zh: '商铺证照已过期', en: 'A paper of the shop has ended',
  schema: payload({ kind: oneOf(...SHOP_PAPERS), validTo: date() }), samples: [{ kind: 'FOOD_PERMIT', validTo: SAMPLE_ON }],
});

/** The shop has gone. @source CS-152 */
export const shopClosed = eventContract({
  ...shop, event: 'closed', zh: '商铺已注销', en: 'The shop has gone',
  schema: payload({ unitId: uuid(), closedOn: date() }), samples: [{ unitId: sample.unit, closedOn: SAMPLE_ON }],
});

/** A shop was looked at; what was wrong is told as violations. @source CS-153 */
export const shopInspected = eventContract({
  ...shop, event: 'inspected', zh: '商铺已检查', en: 'The shop was inspected', rows: ['CS-153'],
  schema: payload({ inspectionId: uuid(), unitId: uuid(), inspectorId: uuid(), at: instant(), failedCount: count() }),
  samples: [{ inspectionId: sampleId(64), unitId: sample.unit, inspectorId: sample.employee, at: SAMPLE_AT, failedCount: 2 }],
});
