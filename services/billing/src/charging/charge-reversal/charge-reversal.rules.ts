import { tasks } from '@guanjia/contracts';
import { moves, platformErrors, type Context, type Decision, type Fen } from '@guanjia/domain';
import { billingErrors } from '../../billing.errors.ts';
import type { ChargeLine } from '../charge-line/charge-line.rules.ts';

/** @source BIL-023 PLAT-021 */
export const chargeReversalMoves = moves({
  states: ['REQUESTED', 'APPROVED', 'REJECTED'],
  initial: 'REQUESTED',
  final: ['APPROVED', 'REJECTED'],
  moves: {
    approveChargeReversal: { from: ['REQUESTED'], to: 'APPROVED' },
    rejectChargeReversal: { from: ['REQUESTED'], to: 'REJECTED' },
  },
});

export type ChargeReversalState = (typeof chargeReversalMoves.states)[number];
export type ReversalReason = 'WRONG_UNIT' | 'WRONG_AMOUNT' | 'WRONG_ITEM' | 'DUPLICATE' | 'OTHER';

/** 冲销: the accountant asks to take a line back, with a reason; somebody else approves. */
export interface ChargeReversal {
  id: string;
  estateId: string;
  chargeLineId: string;
  reasonCode: ReversalReason;
  /** typed by a person; never leaves the service */
  reason: string;
  /** the amount of the line that replaces it; null when nothing does */
  correctAmountFen: Fen | null;
  requesterId: string;
  requestedAt: Date;
  deciderId: string | null;
  decidedAt: Date | null;
  state: ChargeReversalState;
}

export type ChargeReversalCommand =
  | { type: 'reverseCharge'; id: string; reasonCode: ReversalReason; reason: string; correctAmountFen: Fen | null; line: Pick<ChargeLine, 'id' | 'estateId' | 'amountFen' | 'sourceType' | 'state'> }
  | { type: 'approveChargeReversal' }
  | { type: 'rejectChargeReversal' };

/** @throws WRONG_STATE, SELF_APPROVAL, NOT_REVERSIBLE, AMOUNT_NOT_POSITIVE, CORRECTION_CHANGES_NOTHING
 *  @source BIL-023 PLAT-021 */
export function decideChargeReversal(command: ChargeReversalCommand, reversal: ChargeReversal | null, facts: Context): Decision<ChargeReversal> {
  if (command.type === 'reverseCharge') return requested(command, facts);
  const known = reversal!;
  const state = chargeReversalMoves.next(command.type, known.state);
  if (facts.actorId === known.requesterId) platformErrors.refuse('SELF_APPROVAL');
  return { state: { state, deciderId: facts.actorId, decidedAt: facts.now }, events: [tasks.billing.closed.draft(approvalTask(known, facts))] };
}

type Request = Extract<ChargeReversalCommand, { type: 'reverseCharge' }>;

function requested({ id, reasonCode, reason, correctAmountFen, line }: Request, facts: Context): Decision<ChargeReversal> {
  if (line.sourceType === 'REVERSAL') billingErrors.refuse('NOT_REVERSIBLE');
  if (line.state !== 'POSTED') platformErrors.refuse('WRONG_STATE', { params: { state: line.state, command: 'reverseCharge', allowed: 'POSTED' } });
  if (correctAmountFen !== null && correctAmountFen <= 0n) billingErrors.refuse('AMOUNT_NOT_POSITIVE', { field: 'correctAmountFen' });
  if (correctAmountFen === line.amountFen) billingErrors.refuse('CORRECTION_CHANGES_NOTHING', { field: 'correctAmountFen' });
  const state: ChargeReversal = {
    id, estateId: line.estateId, chargeLineId: line.id, reasonCode, reason, correctAmountFen, state: 'REQUESTED',
    requesterId: facts.actorId, requestedAt: facts.now, deciderId: null, decidedAt: null,
  };
  return { state, events: [tasks.billing.opened.draft(approvalTask(state, facts))] };
}

const approvalTask = ({ id, estateId, chargeLineId }: ChargeReversal, { now }: Context) => ({
  id, estateId, at: now,
  data: {
    ref: id, kind: 'CHARGE_REVERSAL_APPROVAL', employeeId: null, role: 'PM' as const, dueAt: null, subjectType: 'CHARGE_LINE', subjectId: chargeLineId,
  },
});
