import { describe, expect, it } from '@jest/globals';
import { areaTimesPrice, fen, fenFromYuan, halfUpDivide, share, sumFen, yuanOf } from './fen.ts';
import { refusalOf } from './refusal.fixture.ts';

const MAX = Number.MAX_SAFE_INTEGER;

describe('fen', () => {
  it.each([[0, 0n], [26000, 26000n], [-5, -5n], ['26000', 26000n], ['-5', -5n], ['0', 0n], [7n, 7n], [MAX, BigInt(MAX)], [-MAX, -BigInt(MAX)]])(
    'reads %p', (value, amount) => expect(fen(value)).toBe(amount),
  );

  it.each([
    [Number.NaN], [Infinity], [-Infinity], [0.5], [1e16], [MAX + 1], [BigInt(MAX) + 1n], [-BigInt(MAX) - 1n],
    [''], [' '], [' 1'], ['1 '], ['+1'], ['1.0'], ['1e3'], ['0x10'], ['007'], ['--1'], ['1\n'], ['\uFF11\uFF12'], ['一百'],
    ['9007199254740992'], ['9'.repeat(100_000)],
  ])('refuses %p with INVALID_FEN', (value) => {
    expect(refusalOf(() => fen(value)).code).toBe('INVALID_FEN');
  });

  it.each([['260.00', 26000n], ['260', 26000n], ['260.5', 26050n], ['0.01', 1n], ['-1.20', -120n], ['0', 0n], ['90071992547409.91', BigInt(MAX)]])(
    'reads %s yuan', (text, amount) => expect(fenFromYuan(text)).toBe(amount),
  );

  it.each(['', '260.', '.5', '1.005', '1,000.00', '¥1', '1e3', '01', 'NaN', '90071992547409.92', '+1', '1.00\n'])(
    'refuses %p yuan with INVALID_FEN', (text) => expect(refusalOf(() => fenFromYuan(text)).code).toBe('INVALID_FEN'),
  );

  it.each([[26000n, '260.00'], [0n, '0.00'], [1n, '0.01'], [-5n, '-0.05'], [-12345n, '-123.45'], [100n, '1.00']])(
    'writes %p fen as %s yuan and reads it back', (amount, text) => {
      expect(yuanOf(amount)).toBe(text);
      expect(fenFromYuan(text)).toBe(amount);
    },
  );

  it('sums exactly and refuses a sum beyond the safe integers', () => {
    expect(sumFen([])).toBe(0n);
    expect(sumFen([1n, 2n, -5n])).toBe(-2n);
    expect(refusalOf(() => sumFen([BigInt(MAX), 1n])).code).toBe('INVALID_FEN');
  });
});

describe('rounding half up to the fen (BIL-003)', () => {
  it.each([
    [1n, 2n, 1n], [3n, 2n, 2n], [1n, 3n, 0n], [2n, 3n, 1n], [149n, 100n, 1n], [150n, 100n, 2n], [0n, 7n, 0n],
    [-1n, 2n, -1n], [-149n, 100n, -1n], [-150n, 100n, -2n],
  ])('%p / %p = %p', (numerator, denominator, quotient) => {
    expect(halfUpDivide(numerator, denominator)).toBe(quotient);
  });

  it('makes a reversal the exact negative', () => {
    for (let n = 0n; n <= 50n; n += 1n) expect(halfUpDivide(-n, 4n)).toBe(-halfUpDivide(n, 4n));
  });

  it.each([0n, -1n])('has no answer for the denominator %p', (denominator) => {
    expect(() => halfUpDivide(1n, denominator)).toThrow(RangeError);
  });

  it.each([
    ['89.63 m² at 2.65 yuan', 8963, 265n, 23752n],
    ['100.00 m² at 2.60 yuan', 10000, 260n, 26000n],
    ['0.50 m² at 0.01 yuan: half a fen goes up', 50, 1n, 1n],
    ['0.49 m² at 0.01 yuan', 49, 1n, 0n],
    ['no area', 0, 265n, 0n],
    ['an area held as bigint', 12345n, 199n, 24567n],
  ])('%s', (_, area, price, amount) => {
    expect(areaTimesPrice(area, price)).toBe(amount);
  });

  it.each([[-1], [89.63], [Number.NaN]])('refuses %p hundredths of a square metre', (area) => {
    expect(refusalOf(() => areaTimesPrice(area, 265n)).code).toBe('INVALID_FEN');
  });

  it('refuses a fee beyond the safe integers', () => {
    expect(refusalOf(() => areaTimesPrice(BigInt(MAX), 101n)).code).toBe('INVALID_FEN');
  });

  it.each([[120000n, 5, 60n], [100n, 250, 3n], [99n, 5000, 50n], [-99n, 5000, -50n], [0n, 10000, 0n], [777n, 10000, 777n]])(
    'the share of %p fen at %p basis points is %p', (amount, basisPoints, part) => expect(share(amount, basisPoints)).toBe(part),
  );

  it('refuses a fraction of a basis point', () => {
    expect(refusalOf(() => share(100n, 0.5)).code).toBe('INVALID_FEN');
  });
});
