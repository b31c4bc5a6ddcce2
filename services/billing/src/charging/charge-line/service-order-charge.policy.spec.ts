import { describe, expect, it } from '@jest/globals';
import { serviceOrderCompleted } from '@guanjia/contracts';
import { chargeOfServiceOrder } from './service-order-charge.policy.ts';

const order = serviceOrderCompleted.samples[0]!;

describe('what a completed service order charges', () => {
  it('CS-145, BIL-004: one line of service of its amount, by its quoted price', () => {
    expect(chargeOfServiceOrder('o1', order)).toMatchObject({
      item: 'SERVICE', sourceType: 'SERVICE_ORDER', sourceId: 'o1', unitId: order.unitId, period: '2026-03', quantityHundredths: 200, unitPriceFen: 6000n,
      amountFen: 12000n, trace: { formula: 'SERVICE_ORDER', inputs: [{ name: 'UNIT_PRICE_FEN', value: 6000 }, { name: 'QUANTITY_HUNDREDTHS', value: 200 }] },
    });
  });

  it.each([['2026-03-31T15:59:59.000Z', '2026-03'], ['2026-03-31T16:00:00.000Z', '2026-04']])(
    'BIL-004: what was completed at %s is of the month %s in Shanghai', (completedAt, period) => {
      expect(chargeOfServiceOrder('o1', { ...order, completedAt })?.period).toBe(period);
    });

  it('CS-145: what is free of charge charges nothing', () => {
    expect(chargeOfServiceOrder('o1', { ...order, amountFen: 0 })).toBeNull();
  });
});
