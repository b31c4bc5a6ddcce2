import { platformErrors } from './errors.ts';

/** Money: a whole number of fen (分, a hundredth of a yuan). A plain bigint: arithmetic with numbers does not compile. */
export type Fen = bigint;

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);
const WHOLE = /^-?(0|[1-9]\d*)$/;
const YUAN = /^(-?)(0|[1-9]\d*)(?:\.(\d{1,2}))?$/;

/** Reads an amount; every client can hold it exactly, so it stays within 2^53 - 1 fen either way.
 *  @throws INVALID_FEN on NaN, fractions, other notations, or amounts beyond the safe integers
 *  @example fen('26000') → 26000n */
export function fen(value: number | string | bigint): Fen {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) refuse(value);
  if (typeof value === 'string' && (value.length > 20 || !WHOLE.test(value))) refuse(value);
  const amount = BigInt(value);
  if (amount > LIMIT || amount < -LIMIT) refuse(value);
  return amount;
}

/** Reads yuan with at most two decimals, without separators.
 *  @throws INVALID_FEN
 *  @example fenFromYuan('260.00') → 26000n */
export function fenFromYuan(text: string): Fen {
  const match = text.length > 20 ? null : YUAN.exec(text);
  if (!match) return refuse(text);
  const [, sign, yuan, decimals = ''] = match;
  const amount = BigInt(`${yuan}${decimals.padEnd(2, '0')}`);
  return fen(sign ? -amount : amount);
}

/** Writes an amount in yuan.
 *  @example yuanOf(26000n) → '260.00' */
export function yuanOf(amount: Fen): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sum of amounts; nothing sums to 0.
 *  @throws INVALID_FEN when the sum leaves the safe integers */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return fen(total);
}

/** Divides and rounds to the nearest whole, a half away from zero, so that a reversal is the exact negative of what it reverses.
 *  @source BIL-003 */
export function halfUpDivide(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('halfUpDivide needs a denominator above zero');
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** The fee for an area at a price per square metre, rounded half up to the fen once.
 *  @param areaSqmHundredths  hundredths of a square metre: 89.63 m² is 8963
 *  @param unitPriceFen       fen per square metre
 *  @throws INVALID_FEN when the area is not a whole, non-negative number of hundredths
 *  @source BIL-003
 *  @example 89.63 m² at 2.65 yuan → 23752 fen (237.5195 yuan) */
export function areaTimesPrice(areaSqmHundredths: number | bigint, unitPriceFen: Fen): Fen {
  const area = fen(areaSqmHundredths);
  if (area < 0n) refuse(areaSqmHundredths);
  return fen(halfUpDivide(area * unitPriceFen, 100n));
}

/** A part of an amount, rounded half up to the fen once.
 *  @param basisPoints  whole hundredths of a percent: 5 % is 500
 *  @throws INVALID_FEN
 *  @example share(120000n, 5) → 60n */
export function share(amount: Fen, basisPoints: number | bigint): Fen {
  return fen(halfUpDivide(amount * fen(basisPoints), 10_000n));
}

function refuse(value: number | string | bigint): never {
  return platformErrors.refuse('INVALID_FEN', { params: { value: String(value).slice(0, 40) } });
}
