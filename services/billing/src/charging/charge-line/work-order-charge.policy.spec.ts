import { describe, expect, it } from '@jest/globals';
import { workOrderCompleted } from '@guanjia/contracts';
import { chargeOfWorkOrder } from './work-order-charge.policy.ts';

const slip = workOrderCompleted.samples[0]!;

describe('what a completed work order charges', () => {
  it('BIL-004: a chargeable slip is one line of special repair of its amount', () => {
    expect(chargeOfWorkOrder('w1', slip)).toMatchObject({
      item: 'SPECIAL_REPAIR', sourceType: 'WORK_ORDER', sourceId: 'w1', amountFen: 8550n, unitId: slip.unitId, period: '2026-03',
      trace: { formula: 'WORK_ORDER_SLIP', inputs: [{ name: 'LABOUR_FEN', value: 5000 }, { name: 'MATERIAL_FEN', value: 3550 }] },
    });
  });

  it.each([['2026-03-31T15:59:59.000Z', '2026-03'], ['2026-03-31T16:00:00.000Z', '2026-04']])(
    'BIL-004: what was completed at %s is of the month %s in Shanghai', (completedAt, period) => {
      expect(chargeOfWorkOrder('w1', { ...slip, completedAt })?.period).toBe(period);
    });

  it.each([['rework', { reworkNo: 1 }], ['a slip that is not chargeable', { isChargeable: false }], ['a slip of 0 fen', { amountFen: 0 }]])(
    'BIL-004: %s charges nothing', (_, changed) => {
      expect(chargeOfWorkOrder('w1', { ...slip, ...changed })).toBeNull();
    });

  it('refuses to charge an order in a public area, which has no account', () => {
    expect(() => chargeOfWorkOrder('w1', { ...slip, unitId: null })).toThrow(expect.objectContaining({ code: 'CHARGE_NEEDS_UNIT' }));
  });
});
