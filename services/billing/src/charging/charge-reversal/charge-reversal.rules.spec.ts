import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aChargeLine, aChargeReversal } from '../charging.fixture.ts';
import { chargeReversalMoves, decideChargeReversal, type ChargeReversal, type ChargeReversalCommand } from './charge-reversal.rules.ts';

const now = new Date('2026-03-05T01:30:00Z');
const accountant = 'accountant';
const manager = 'manager';
const reversal = aChargeReversal({ requesterId: accountant });
const as = (actorId: string) => givenFor((command: ChargeReversalCommand, state: ChargeReversal | null) => decideChargeReversal(command, state, { now, actorId }));
const asked = (changed: Partial<Extract<ChargeReversalCommand, { type: 'reverseCharge' }>> = {}): ChargeReversalCommand => ({
  type: 'reverseCharge', id: reversal.id, reasonCode: 'WRONG_AMOUNT', reason: '多算了材料费', correctAmountFen: 5850n, line: aChargeLine(), ...changed,
});

describe('the reversal of a charge', () => {
  everyMove(chargeReversalMoves, (command, state) =>
    decideChargeReversal({ type: command }, { ...reversal, state }, { now, actorId: manager }), { field: 'state' });

  it('BIL-023: is asked for with a reason and becomes a task of the manager', () => {
    const outcome = as(accountant)(null).when(asked());
    outcome.thenState({ state: 'REQUESTED', requesterId: accountant, deciderId: null }).thenEvents(['billing.task.opened.v1']);
    expect(JSON.stringify(outcome.decision().events)).not.toContain('材料费');
  });

  it.each(['approveChargeReversal', 'rejectChargeReversal'] as const)('PLAT-021: whoever asked cannot %s', (type) => {
    as(accountant)(reversal).when({ type }).thenRefused('SELF_APPROVAL');
    as(manager)(reversal).when({ type }).thenState({ deciderId: manager, decidedAt: now }).thenEvents(['billing.task.closed.v1']);
  });

  it.each([0n, -1n])('S11: the right amount is above 0, not %s', (correctAmountFen) => {
    as(accountant)(null).when(asked({ correctAmountFen })).thenRefused('AMOUNT_NOT_POSITIVE', 'correctAmountFen');
  });

  it('refuses a correction that corrects nothing', () => {
    as(accountant)(null).when(asked({ correctAmountFen: 8550n })).thenRefused('CORRECTION_CHANGES_NOTHING', 'correctAmountFen');
  });

  it('is not for a line that was taken back, nor for the line that took it back', () => {
    as(accountant)(null).when(asked({ line: aChargeLine({ state: 'REVERSED' }) })).thenRefused('WRONG_STATE');
    as(accountant)(null).when(asked({ line: aChargeLine({ sourceType: 'REVERSAL', amountFen: -8550n }) })).thenRefused('NOT_REVERSIBLE');
  });
});
