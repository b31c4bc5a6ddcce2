import { createHmac } from 'node:crypto';
import { keysInUse } from './keys.ts';

/** Stands for a value in an index: equal values have equal stand-ins, and without the key nobody can try values out.
 *  Sixty-four bits are enough to find by and keep the index small. */
const blind = (kind: string, value: string): string =>
  createHmac('sha256', keysInUse().index).update(`${kind}\0${value}`).digest().subarray(0, 8).toString('base64url');

/** Finds a telephone number by all its digits; the country's own prefix is none of them.
 *  @example +86 138-1234-8000 and 13812348000 are found by each other */
export const blindPhone = (phone: string): string => blind('phone', phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, ''));

/** Finds an identity number, whole, blanks and case apart. */
export const blindIdentity = (number: string): string => blind('identity', number.replace(/\s+/g, '').toUpperCase());

/** Finds a text by any two characters in it that stand together, blanks and case apart. Which pieces are frequent can still
 *  be counted, as in any index that finds by equality; what they are cannot be read. */
export function blindPieces(text: string): string[] {
  const characters = [...text.replace(/\s+/g, '').toLowerCase()];
  const pieces = new Set(characters.slice(1).map((character, at) => characters[at]! + character));
  return [...pieces].map((piece) => blind('piece', piece));
}
