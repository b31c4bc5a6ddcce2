import { eventContract } from '../contract.ts';
import { code, count, date, fen, instant, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_ON, sample, sampleId, variants } from '../sample-values.ts';

/** 便民服务, or a 特约服务 that runs over a term. @source CS-041 CS-140 */
export const SERVICE_KINDS = ['CONVENIENCE', 'SPECIAL_SERVICE'] as const;
/** Rental agency, living services, agency of public facilities. @source CS-147 */
export const BUSINESS_LINES = ['RENTAL_AGENCY', 'LIVING_SERVICE', 'PUBLIC_FACILITY_AGENCY'] as const;
export const SERVICE_UNITS = ['TIME', 'HOUR', 'DAY', 'MONTH', 'YEAR', 'PIECE', 'SQUARE_METRE', 'CASE'] as const;
export const SERVICE_SATISFACTIONS = ['SATISFIED', 'UNSATISFIED'] as const;

const kind = () => oneOf(...SERVICE_KINDS);
const businessLine = () => oneOf(...BUSINESS_LINES);

const serviceItem = { service: 'customer-service', aggregate: 'service-item', rows: ['CS-140', 'CS-141', 'CS-146'], reactions: projection } as const;

/** An item was planned, evaluated, and is offered at its price from now on. @source CS-146 */
export const serviceItemLaunched = eventContract({
  ...serviceItem, event: 'launched', zh: '服务项目已上线', en: 'A service item is offered',
  schema: payload({ code: code(), kind: kind(), businessLine: businessLine(), priceFen: fen(), unit: oneOf(...SERVICE_UNITS) }),
  samples: [{ code: 'HOME-CLEAN', kind: 'CONVENIENCE', businessLine: 'LIVING_SERVICE', priceFen: 6000, unit: 'HOUR' }],
});

/** It is offered no more. @source CS-140 */
export const serviceItemWithdrawn = eventContract({
  ...serviceItem, event: 'withdrawn', zh: '服务项目已下线', en: 'A service item is offered no more',
  schema: payload({ code: code() }), samples: [{ code: 'HOME-CLEAN' }],
});

const serviceOrder = { service: 'customer-service', aggregate: 'service-order' } as const;

/** What is ordered, for which home, and over which term: both days of a special service, none of a convenience service. */
const order = () => ({
  number: code(), itemId: uuid(), itemCode: code(), kind: kind(), businessLine: businessLine(), unitId: uuid(), householdId: uuid(),
  startOn: nullable(date()), endOn: nullable(date()),
});
const sampleOrder = {
  number: 'FW-2026-000045', itemId: sampleId(60), itemCode: 'HOME-CLEAN', kind: 'CONVENIENCE', businessLine: 'LIVING_SERVICE', unitId: sample.unit,
  householdId: sample.household, startOn: null, endOn: null,
} as const;
const specialService = { itemCode: 'ELDER-CARE', kind: 'SPECIAL_SERVICE', startOn: SAMPLE_ON, endOn: '2026-08-31' } as const;

/** A household ordered an item of the catalogue. @source CS-140 */
export const serviceOrderCreated = eventContract({
  ...serviceOrder, event: 'created', zh: '服务单已下', en: 'A service was ordered', rows: ['CS-140'], reactions: projection,
  schema: payload(order()), samples: variants(sampleOrder, specialService),
});

/** Content and price were told. @source CS-141 */
export const serviceOrderQuoted = eventContract({
  ...serviceOrder, event: 'quoted', zh: '服务单已报价', en: 'The price was told', rows: ['CS-141'], reactions: projection,
  schema: payload({ quantityHundredths: count(), unitPriceFen: fen(), quoteFen: fen() }),
  samples: [{ quantityHundredths: 200, unitPriceFen: 6000, quoteFen: 12000 }],
});

/** The household accepted the price. @source CS-141 */
export const serviceOrderAccepted = eventContract({
  ...serviceOrder, event: 'accepted', zh: '报价已接受', en: 'The price was accepted', rows: ['CS-141'], reactions: projection,
  schema: payload({ quoteFen: fen(), acceptedAt: instant() }), samples: [{ quoteFen: 12000, acceptedAt: SAMPLE_AT }],
});

/** The service began; a special service has the first and last day of its term. @source CS-041 CS-145 */
export const serviceOrderStarted = eventContract({
  ...serviceOrder, event: 'started', zh: '服务已开始', en: 'The service began', rows: ['CS-041', 'CS-145'],
  reactions: { 'customer-service': { zh: '特约服务预定中期、期满回访', en: 'schedules the MID and END callbacks of a special service' }, ...projection },
  schema: payload({ ...order(), startedAt: instant(), employeeId: uuid() }),
  samples: variants({ ...sampleOrder, startedAt: SAMPLE_AT, employeeId: sample.employee }, specialService),
});

/** The service is done: the one source of its charge. `endOn`: the day on which the term did end, earlier than agreed where it was
 *  broken off. @source CS-145 CS-147 BIL-004 */
export const serviceOrderCompleted = eventContract({
  ...serviceOrder, event: 'completed', zh: '服务已完成', en: 'The service is done', rows: ['CS-041', 'CS-044', 'CS-145', 'CS-147', 'BIL-004'],
  reactions: {
    billing: { zh: '每张服务单只入账一笔费用', en: 'posts one charge line, unique by order' },
    'customer-service': { zh: '一周内回访;特约服务为期满回访', en: 'a callback within 7 days; of a special service the END callback' }, ...projection,
  },
  schema: payload({ ...order(), completedAt: instant(), employeeId: uuid(), quantityHundredths: count(), unitPriceFen: fen(), amountFen: fen() }),
  samples: variants({
    ...sampleOrder, completedAt: SAMPLE_AT, employeeId: sample.employee, quantityHundredths: 200, unitPriceFen: 6000, amountFen: 12000,
  }, specialService),
});

/** The household, or who asked it, said how content it is. @source CS-145 */
export const serviceOrderEvaluated = eventContract({
  ...serviceOrder, event: 'evaluated', zh: '服务已评价', en: 'The service was evaluated', rows: ['CS-145'], reactions: projection,
  schema: payload({ satisfaction: oneOf(...SERVICE_SATISFACTIONS) }), samples: [{ satisfaction: 'SATISFIED' }],
});

/** It was cancelled before it began. @source lifecycles 3.1 ServiceOrder */
export const serviceOrderCancelled = eventContract({
  ...serviceOrder, event: 'cancelled', zh: '服务单已取消', en: 'The order was cancelled', rows: ['CS-145'], reactions: projection,
  schema: payload({ reasonCode: code() }), samples: [{ reasonCode: 'HOUSEHOLD_WITHDREW' }],
});
