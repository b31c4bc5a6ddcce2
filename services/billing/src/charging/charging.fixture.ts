import type { ChargeLine } from './charge-line/charge-line.rules.ts';
import { traceOf } from './charge-line/charge-trace.rules.ts';
import type { ChargeReversal } from './charge-reversal/charge-reversal.rules.ts';
import type { FeeStandard } from './fee-standard/fee-standard.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = new Date('2026-03-02T01:30:00Z');

/** A posted line of special repair, 85.50 yuan. */
export const aChargeLine = (changed: Partial<ChargeLine> = {}): ChargeLine => ({
  id: id(21), estateId: id(3), accountId: id(20), unitId: id(5), householdId: id(6), item: 'SPECIAL_REPAIR', period: '2026-03',
  sourceType: 'WORK_ORDER', sourceId: id(12), quantityHundredths: 100, unitPriceFen: 8550n, amountFen: 8550n, feeStandardId: null,
  journalEntryId: id(22), postedAt: at, state: 'POSTED',
  trace: traceOf({ formula: 'WORK_ORDER_SLIP', inputs: { LABOUR_FEN: 5000, MATERIAL_FEN: 3550 }, amountFen: 8550n }), ...changed,
});

/** A request to take that line back and charge 58.50 yuan instead. */
export const aChargeReversal = (changed: Partial<ChargeReversal> = {}): ChargeReversal => ({
  id: id(25), estateId: id(3), chargeLineId: id(21), reasonCode: 'WRONG_AMOUNT', reason: '多算了材料费', correctAmountFen: 5850n,
  requesterId: id(32), requestedAt: at, deciderId: null, decidedAt: null, state: 'REQUESTED', ...changed,
});

/** A drafted management fee of 2.80 yuan per m² from April on. */
export const aFeeStandard = (changed: Partial<FeeStandard> = {}): FeeStandard => ({
  id: id(26), estateId: id(3), item: 'MANAGEMENT_FEE', basis: 'AREA', unitPriceFen: 280n, validFrom: '2026-04-01', validTo: null,
  state: 'DRAFT', authorId: id(32), approverId: null, approvedAt: null, ...changed,
});
