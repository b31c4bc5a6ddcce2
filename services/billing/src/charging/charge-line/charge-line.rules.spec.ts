import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aChargeLine } from '../charging.fixture.ts';
import { chargeLineMoves, corrected, decideChargeLine, opposite, type ChargeLine, type ChargeLineCommand } from './charge-line.rules.ts';

const now = new Date('2026-03-02T01:30:00Z');
const line = aChargeLine();
const ids = { id: '01900000-0000-7000-8000-000000000023', journalEntryId: '01900000-0000-7000-8000-000000000024' };
const given = givenFor((command: ChargeLineCommand, state: ChargeLine | null) => decideChargeLine(command, state, { now }));
const reverse: ChargeLineCommand = { type: 'reverseCharge', reversalId: ids.id, reasonCode: 'WRONG_UNIT', approverId: '01900000-0000-7000-8000-000000000033' };

describe('a charge line', () => {
  everyMove(chargeLineMoves, (_, state) => decideChargeLine(reverse, { ...line, state }, { now }), { field: 'state' });

  it('BIL-004: is posted with its amount and source, and says so', () => {
    given(null).when({ type: 'postCharge', charge: line }).thenState({ state: 'POSTED', postedAt: now, amountFen: 8550n }).thenEvents(['billing.charge.created.v1']);
  });

  it.each([0n, -1n, -(2n ** 53n)])('S11: is refused at %s fen', (amountFen) => {
    given(null).when({ type: 'postCharge', charge: { ...line, amountFen } }).thenRefused('AMOUNT_NOT_POSITIVE', 'amountFen');
  });

  it('BIL-023: is taken back by its exact opposite, which is no new charge', () => {
    const reversing = opposite(line, ids);
    expect(reversing).toMatchObject({ ...ids, amountFen: -8550n, quantityHundredths: -100, sourceType: 'REVERSAL', sourceId: line.id, period: line.period, accountId: line.accountId });
    given(null).when({ type: 'postCharge', charge: reversing }).thenState({ state: 'POSTED' }).thenEvents([]);
  });

  it('BIL-023: says by whom, why and by which line it was taken back', () => {
    const [event] = given(line).when(reverse).thenState({ state: 'REVERSED', amountFen: 8550n }).thenEvents(['billing.charge.reversed.v1']).decision().events;
    expect(event!.data).toEqual({ chargeId: line.id, reversalId: ids.id, reasonCode: 'WRONG_UNIT', amountFen: -8550, approverId: '01900000-0000-7000-8000-000000000033' });
  });

  it('BIL-023: a reversing line is not reversed itself', () => {
    given({ ...line, sourceType: 'REVERSAL', amountFen: -8550n }).when(reverse).thenRefused('NOT_REVERSIBLE');
  });

  it('BIL-023: the right line stands in the same period and account, and names the line it replaces', () => {
    const charge = corrected(line, 5850n, ids);
    expect(charge).toMatchObject({ ...ids, amountFen: 5850n, unitPriceFen: 5850n, sourceType: 'CORRECTION', sourceId: line.id, period: line.period, item: line.item });
    given(null).when({ type: 'postCharge', charge }).thenEvents(['billing.charge.created.v1']);
  });
});
