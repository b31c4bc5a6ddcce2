import type { Fen } from '@guanjia/domain';

type ChargeFormula = 'AREA_TIMES_PRICE' | 'AREA_TIMES_PRICE_BY_DAYS' | 'WORK_ORDER_SLIP' | 'SERVICE_ORDER' | 'REVERSAL' | 'CORRECTION';
export type TraceInput =
  | 'AREA_SQM_HUNDREDTHS' | 'UNIT_PRICE_FEN' | 'BILLED_DAYS' | 'DAYS_IN_MONTH' | 'LABOUR_FEN' | 'MATERIAL_FEN' | 'QUANTITY_HUNDREDTHS' | 'ORIGINAL_FEN' | 'CORRECT_FEN';
type Rounding = 'NONE' | 'HALF_UP_TO_FEN';

/** How an amount came about, kept with the line for ever. Plain numbers: it is stored as JSON.
 *  @source BIL-019 */
export interface ChargeTrace {
  formula: ChargeFormula;
  inputs: { name: TraceInput; value: number }[];
  rounding: Rounding;
  /** the price that was used, in the version that it then had */
  feeStandardId: string | null;
  feeStandardVersion: number | null;
  amountFen: number;
}

interface Calculation {
  formula: ChargeFormula;
  inputs: Partial<Record<TraceInput, number | Fen>>;
  amountFen: Fen;
  rounding?: Rounding;
  standard?: { id: string; version: number };
}

export const traceOf = ({ formula, inputs, amountFen, rounding = 'NONE', standard }: Calculation): ChargeTrace => ({
  formula, rounding, amountFen: Number(amountFen),
  inputs: Object.entries(inputs).map(([name, value]) => ({ name: name as TraceInput, value: Number(value) })),
  feeStandardId: standard?.id ?? null, feeStandardVersion: standard?.version ?? null,
});
