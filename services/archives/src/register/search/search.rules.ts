import { archivesErrors } from '../../archives.errors.ts';

/** What is searched for, as it is compared: no blanks, lower case. Chinese is searched from two characters on.
 *  @throws SEARCH_TOO_SHORT
 *  @source ARC-004 */
export function needleOf(text: string): string {
  const needle = text.replace(/\s+/g, '').toLowerCase();
  if ([...needle].length < 2) throw archivesErrors.error('SEARCH_TOO_SHORT', { field: 'text' });
  return needle;
}
