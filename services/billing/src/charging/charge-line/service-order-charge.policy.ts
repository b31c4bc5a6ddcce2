import type { DataOf, serviceOrderCompleted } from '@guanjia/contracts';
import { fen, yearMonthOf } from '@guanjia/domain';
import type { NewCharge } from './charge-line.rules.ts';
import { traceOf } from './charge-trace.rules.ts';

/** What a completed service order charges, but for the account and the ids; null when it was free of charge. A special service is
 *  charged when its term is over.
 *  @source BIL-004 CS-145 CS-147 */
export function chargeOfServiceOrder(serviceOrderId: string, order: DataOf<typeof serviceOrderCompleted>) {
  if (order.amountFen === 0) return null;
  const { unitId, quantityHundredths } = order;
  const [amountFen, unitPriceFen] = [fen(order.amountFen), fen(order.unitPriceFen)];
  const trace = traceOf({ formula: 'SERVICE_ORDER', inputs: { UNIT_PRICE_FEN: unitPriceFen, QUANTITY_HUNDREDTHS: quantityHundredths }, amountFen });
  return {
    unitId, item: 'SERVICE', period: yearMonthOf(new Date(order.completedAt)), sourceType: 'SERVICE_ORDER', sourceId: serviceOrderId, quantityHundredths,
    unitPriceFen, amountFen, feeStandardId: null, trace,
  } as const satisfies Partial<NewCharge>;
}
