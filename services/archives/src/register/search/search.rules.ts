import { archivesErrors } from '../../archives.errors.ts';
import type { Member } from '../household/household.rules.ts';

/** What is searched for, as it is compared: no blanks, lower case. Chinese is searched from two characters on.
 *  @throws SEARCH_TOO_SHORT
 *  @source ARC-004 */
export function needleOf(text: string): string {
  const needle = text.replace(/\s+/g, '').toLowerCase();
  if ([...needle].length < 2) throw archivesErrors.error('SEARCH_TOO_SHORT', { field: 'text' });
  return needle;
}

/** Digits enough for a telephone number, and nothing that is in none. */
export const isTelephone = (text: string): boolean => /^\+?[\d\s()-]{7,}$/.test(text.trim());

/** Does one of these people bear the name, or this part of it? */
export const holdsName = (members: readonly Member[], needle: string): boolean =>
  members.some(({ name }) => name.replace(/\s+/g, '').toLowerCase().includes(needle));
