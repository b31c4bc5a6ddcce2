import { describe, expect, it } from '@jest/globals';
import { billedDaysOf, managementFee } from './management-fee.rules.ts';

const standard = { id: 's1', version: 3 };
const whole = { from: '2026-03-01', days: 31, daysInMonth: 31 };
const fee = (floorAreaSqmHundredths: number, unitPriceFen: bigint, billed = whole) =>
  managementFee('2026-03', { floorAreaSqmHundredths, unitPriceFen, standard, billed });

describe('the month’s management fee', () => {
  it.each([
    ['89.43 m² at 2.80: 250.404', 8943, 280n, 25040n],
    ['89.63 m² at 2.65: 237.5195', 8963, 265n, 23752n],
    ['1.50 m² at 0.01: exactly half a fen goes up', 150, 1n, 2n],
    ['1.49 m² at 0.01', 149, 1n, 1n],
    ['a unit without area', 0, 280n, 0n],
  ])('BIL-003: %s', (_, area, price, amountFen) => {
    expect(fee(area, price)).toMatchObject({ amountFen, trace: { formula: 'AREA_TIMES_PRICE', rounding: 'HALF_UP_TO_FEN', amountFen: Number(amountFen) } });
  });

  it.each([
    ['the 23rd: 9 of 31 days of 250.404', 9, 31, 7270n],
    ['the last day of February', 1, 28, 894n],
    ['the 2nd of March', 30, 31, 24233n],
  ])('BIL-006: the first month from %s', (_, days, daysInMonth, amountFen) => {
    const preview = fee(8943, 280n, { from: '2026-03-23', days, daysInMonth });
    expect(preview).toMatchObject({ amountFen, trace: { formula: 'AREA_TIMES_PRICE_BY_DAYS' } });
    expect(preview.trace.inputs).toContainEqual({ name: 'BILLED_DAYS', value: days });
  });

  it('refuses an amount that no client can hold', () => {
    expect(() => fee(9_000_000_000, 9_007_199_254_740_991n)).toThrow(expect.objectContaining({ code: 'INVALID_FEN' }));
  });

  it('names the standard and its version', () => {
    expect(fee(8943, 280n).trace).toMatchObject({ feeStandardId: 's1', feeStandardVersion: 3 });
  });
});

describe('the days of a month that are billed', () => {
  it.each([
    ['2026-03', '2026-01-15', { from: '2026-03-01', days: 31, daysInMonth: 31 }],
    ['2026-03', '2026-03-01', { from: '2026-03-01', days: 31, daysInMonth: 31 }],
    ['2026-03', '2026-03-31', { from: '2026-03-31', days: 1, daysInMonth: 31 }],
    ['2028-02', '2028-02-10', { from: '2028-02-10', days: 20, daysInMonth: 29 }],
    ['2026-03', '2026-04-01', null],
  ])('BIL-006: of %s, for an account opened on %s', (period, openedOn, days) => {
    expect(billedDaysOf(period, openedOn)).toEqual(days);
  });
});
