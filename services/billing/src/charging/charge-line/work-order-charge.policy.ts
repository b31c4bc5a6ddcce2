import type { DataOf, workOrderCompleted } from '@guanjia/contracts';
import { fen, yearMonthOf } from '@guanjia/domain';
import { billingErrors } from '../../billing.errors.ts';
import type { NewCharge } from './charge-line.rules.ts';
import { traceOf } from './charge-trace.rules.ts';

/** What a completed repair slip charges, but for the account and the ids; null when it charges nothing: not chargeable,
 *  free of charge, or rework.
 *  @throws CHARGE_NEEDS_UNIT
 *  @source BIL-004 */
export function chargeOfWorkOrder(workOrderId: string, slip: DataOf<typeof workOrderCompleted>) {
  if (!slip.isChargeable || slip.reworkNo > 0 || slip.amountFen === 0) return null;
  if (slip.unitId === null) throw billingErrors.error('CHARGE_NEEDS_UNIT', { field: 'unitId' });
  const amountFen = fen(slip.amountFen);
  const trace = traceOf({ formula: 'WORK_ORDER_SLIP', inputs: { LABOUR_FEN: slip.labourFen, MATERIAL_FEN: slip.materialFen }, amountFen });
  return {
    unitId: slip.unitId, item: 'SPECIAL_REPAIR', period: yearMonthOf(new Date(slip.completedAt)), sourceType: 'WORK_ORDER',
    sourceId: workOrderId, quantityHundredths: 100, unitPriceFen: amountFen, amountFen, feeStandardId: null, trace,
  } as const satisfies Partial<NewCharge>;
}
