import { describe, expect, it } from '@jest/globals';
import { traceOf } from './charge-trace.rules.ts';
import { explained } from './explanation.rules.ts';

const area = traceOf({
  formula: 'AREA_TIMES_PRICE', inputs: { AREA_SQM_HUNDREDTHS: 8943, UNIT_PRICE_FEN: 280n }, amountFen: 25040n, rounding: 'HALF_UP_TO_FEN',
  standard: { id: 's1', version: 2 },
});

describe('BIL-019: a charge explains itself', () => {
  it.each([
    [area, '89.43 m² × 2.80 元 = 250.40 元（四舍五入到分）', '89.43 m² × CNY 2.80 = CNY 250.40 (rounded half up to the fen)'],
    [traceOf({
      formula: 'AREA_TIMES_PRICE_BY_DAYS', amountFen: 7269n, rounding: 'HALF_UP_TO_FEN',
      inputs: { AREA_SQM_HUNDREDTHS: 8943, UNIT_PRICE_FEN: 280n, BILLED_DAYS: 9, DAYS_IN_MONTH: 31 },
    }), '89.43 m² × 2.80 元 × 9 / 31 天 = 72.69 元（四舍五入到分）', '89.43 m² × CNY 2.80 × 9 / 31 days = CNY 72.69 (rounded half up to the fen)'],
    [traceOf({ formula: 'WORK_ORDER_SLIP', inputs: { LABOUR_FEN: 5000, MATERIAL_FEN: 3550 }, amountFen: 8550n }),
      '维修单 85.50 元（人工 50.00 元，材料 35.50 元）', 'Repair slip CNY 85.50 (labour CNY 50.00, material CNY 35.50)'],
    [traceOf({ formula: 'SERVICE_ORDER', inputs: { UNIT_PRICE_FEN: 6000, QUANTITY_HUNDREDTHS: 250 }, amountFen: 15000n }),
      '服务单 150.00 元（报价 60.00 元 × 2.50）', 'Service order CNY 150.00 (quoted CNY 60.00 × 2.50)'],
    [traceOf({ formula: 'REVERSAL', inputs: { ORIGINAL_FEN: 8550n }, amountFen: -8550n }), '冲销原金额 85.50 元', 'Takes back CNY 85.50'],
    [traceOf({ formula: 'CORRECTION', inputs: { ORIGINAL_FEN: 8550n, CORRECT_FEN: 5850n }, amountFen: 5850n }),
      '原金额 85.50 元，更正为 58.50 元', 'CNY 85.50 corrected to CNY 58.50'],
  ])('%#: in Chinese and in English', (trace, zh, en) => {
    expect(explained(trace, 'zh-CN')).toBe(zh);
    expect(explained(trace, 'en')).toBe(en);
  });

  it('keeps formula, inputs, standard version and rounding', () => {
    expect(JSON.parse(JSON.stringify(area))).toEqual({
      formula: 'AREA_TIMES_PRICE', rounding: 'HALF_UP_TO_FEN', amountFen: 25040, feeStandardId: 's1', feeStandardVersion: 2,
      inputs: [{ name: 'AREA_SQM_HUNDREDTHS', value: 8943 }, { name: 'UNIT_PRICE_FEN', value: 280 }],
    });
  });
});
