import { areaTimesPrice, daysBetween, fen, halfUpDivide, monthBounds, type Fen, type LocalDate, type YearMonth } from '@guanjia/domain';
import { traceOf, type ChargeTrace } from '../charge-line/charge-trace.rules.ts';

/** How many days of a month are billed. */
export interface BilledDays {
  from: LocalDate;
  days: number;
  daysInMonth: number;
}

/** The days of a month from the opening of the account on; null before it was open.
 *  @source BIL-006 · pro rata by days is our assumption */
export function billedDaysOf(period: YearMonth, openedOn: LocalDate): BilledDays | null {
  const { firstDay, lastDay } = monthBounds(period);
  if (openedOn > lastDay) return null;
  const from = openedOn > firstDay ? openedOn : firstDay;
  return { from, days: daysBetween(from, lastDay) + 1, daysInMonth: daysBetween(firstDay, lastDay) + 1 };
}

interface ManagementFeeFacts {
  floorAreaSqmHundredths: number;
  unitPriceFen: Fen;
  standard: { id: string; version: number };
  billed: BilledDays;
}

/** What a month's line will be, before the bill run posts it. */
export interface ChargePreview {
  item: 'MANAGEMENT_FEE';
  period: YearMonth;
  quantityHundredths: number;
  unitPriceFen: Fen;
  amountFen: Fen;
  trace: ChargeTrace;
}

/** The month's management fee: area × unit price, of a first month the part of its days; rounded half up to the fen once.
 *  @source BIL-003 BIL-006
 *  @example 89.43 m² at 2.80 yuan → 25040 fen (250.404 yuan) */
export function managementFee(period: YearMonth, { floorAreaSqmHundredths, unitPriceFen, standard, billed }: ManagementFeeFacts): ChargePreview {
  const { days, daysInMonth } = billed;
  const isWhole = days === daysInMonth;
  const product = BigInt(floorAreaSqmHundredths) * unitPriceFen;
  const amountFen = isWhole
    ? areaTimesPrice(floorAreaSqmHundredths, unitPriceFen)
    : fen(halfUpDivide(product * BigInt(days), 100n * BigInt(daysInMonth)));
  const inputs = {
    AREA_SQM_HUNDREDTHS: floorAreaSqmHundredths, UNIT_PRICE_FEN: unitPriceFen, ...(isWhole ? {} : { BILLED_DAYS: days, DAYS_IN_MONTH: daysInMonth }),
  };
  const formula = isWhole ? 'AREA_TIMES_PRICE' as const : 'AREA_TIMES_PRICE_BY_DAYS' as const;
  const trace = traceOf({ formula, inputs, amountFen, rounding: 'HALF_UP_TO_FEN', standard });
  return { item: 'MANAGEMENT_FEE', period, quantityHundredths: floorAreaSqmHundredths, unitPriceFen, amountFen, trace };
}
