import { chargeCreated, chargeReversed } from '@guanjia/contracts';
import { moves, type Decision, type Fen, type YearMonth } from '@guanjia/domain';
import { billingErrors } from '../../billing.errors.ts';
import type { FeeItem } from '../fee-standard/fee-item.rules.ts';
import { traceOf, type ChargeTrace } from './charge-trace.rules.ts';

/** A line comes into being posted; drafts belong to the bill run. @source BIL-023 lifecycles 3.3 ChargeLine */
export const chargeLineMoves = moves({
  states: ['POSTED', 'REVERSED'],
  initial: 'POSTED',
  final: ['REVERSED'],
  moves: { reverseCharge: { from: ['POSTED'], to: 'REVERSED' } },
});

export type ChargeLineState = (typeof chargeLineMoves.states)[number];

/** What a line is charged for; a reversing or correcting line is for the line that it takes back or replaces. */
export type ChargeSource = 'WORK_ORDER' | 'SERVICE_ORDER' | 'REVERSAL' | 'CORRECTION';

/** What is charged to a unit's account, once per source. */
export interface NewCharge {
  id: string;
  estateId: string;
  accountId: string;
  unitId: string;
  /** who paid for the unit when it was posted */
  householdId: string | null;
  item: FeeItem;
  period: YearMonth;
  sourceType: ChargeSource;
  sourceId: string;
  /** 0.01 of m², order, kWh … */
  quantityHundredths: number;
  unitPriceFen: Fen;
  amountFen: Fen;
  feeStandardId: string | null;
  journalEntryId: string;
  trace: ChargeTrace;
}

/** 费用: one posted line. */
export interface ChargeLine extends NewCharge {
  postedAt: Date;
  state: ChargeLineState;
}

export type ChargeLineCommand =
  | { type: 'postCharge'; charge: NewCharge }
  | { type: 'reverseCharge'; reversalId: string; reasonCode: string; approverId: string };

/** @throws AMOUNT_NOT_POSITIVE, WRONG_STATE, NOT_REVERSIBLE
 *  @source BIL-004 BIL-023 */
export function decideChargeLine(command: ChargeLineCommand, line: ChargeLine | null, { now }: { now: Date }): Decision<ChargeLine> {
  if (command.type === 'postCharge') return posted(command.charge, now);
  const known = line!;
  if (known.sourceType === 'REVERSAL') billingErrors.refuse('NOT_REVERSIBLE');
  const { id, estateId, amountFen } = known;
  const { reversalId, reasonCode, approverId } = command;
  const event = chargeReversed.draft({
    id, estateId, at: now, data: { chargeId: id, reversalId, reasonCode, amountFen: Number(-amountFen), approverId },
  });
  return { state: { state: chargeLineMoves.next('reverseCharge', known.state) }, events: [event] };
}

/** A reversing line is told of by the line that it takes back. */
function posted(charge: NewCharge, now: Date): Decision<ChargeLine> {
  const state: ChargeLine = { ...charge, postedAt: now, state: 'POSTED' };
  if (charge.sourceType === 'REVERSAL') return { state, events: [] };
  if (charge.amountFen <= 0n) billingErrors.refuse('AMOUNT_NOT_POSITIVE', { field: 'amountFen' });
  const { id, estateId, accountId, unitId, item, period, sourceType, sourceId, amountFen, journalEntryId } = charge;
  const data = { accountId, unitId, item, period, sourceType, sourceId, amountFen: Number(amountFen), journalEntryId };
  return { state, events: [chargeCreated.draft({ id, estateId, at: now, data })] };
}

interface NewIds {
  id: string;
  journalEntryId: string;
}

/** The line that takes another back: the same in everything, of the opposite sign. @source BIL-023 */
export function opposite(line: ChargeLine, ids: NewIds): NewCharge {
  const amountFen = -line.amountFen;
  const trace = traceOf({ formula: 'REVERSAL', inputs: { ORIGINAL_FEN: line.amountFen }, amountFen });
  return { ...factsOf(line), ...ids, quantityHundredths: -line.quantityHundredths, amountFen, sourceType: 'REVERSAL', sourceId: line.id, trace };
}

/** The line that stands in the place of one that was wrong. @source BIL-023 */
export function corrected(line: ChargeLine, correctAmountFen: Fen, ids: NewIds): NewCharge {
  const inputs = { ORIGINAL_FEN: line.amountFen, CORRECT_FEN: correctAmountFen };
  const trace = traceOf({ formula: 'CORRECTION', inputs, amountFen: correctAmountFen });
  const price = { quantityHundredths: 100, unitPriceFen: correctAmountFen, amountFen: correctAmountFen };
  return { ...factsOf(line), ...ids, ...price, sourceType: 'CORRECTION', sourceId: line.id, trace };
}

const factsOf = ({ estateId, accountId, unitId, householdId, item, period, unitPriceFen, feeStandardId }: ChargeLine) =>
  ({ estateId, accountId, unitId, householdId, item, period, unitPriceFen, feeStandardId });
