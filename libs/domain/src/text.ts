import { platformErrors } from './errors.ts';

export interface TextRule {
  /** The input field, for the refusal. */
  field: string;
  /** Characters (code points) at most. */
  max: number;
  /** Line breaks and tabs are allowed; line breaks become \n. */
  multiline?: boolean;
}

/** Control characters, halves of characters, and the marks that turn the reading direction of what follows. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const LINE_SEPARATOR = /[\u2028\u2029]/;
/** Something to see: not only spaces and invisible marks. */
const VISIBLE = /[^\p{Cf}\p{Z}\p{Cc}]/u;

/** Text that a person typed: trimmed, not empty, not too long, printable. Emoji and every script are fine.
 *  @throws INVALID_TEXT with params reason EMPTY, TOO_LONG or FORBIDDEN_CHARACTER
 *  @source assumption */
export function checkText(value: string, { field, max, multiline = false }: TextRule): string {
  const refuse = (reason: string): never => platformErrors.refuse('INVALID_TEXT', { field, params: { reason, max } });
  const text = (multiline ? value.replace(/\r\n?/g, '\n') : value).trim();
  if (FORBIDDEN.test(multiline ? text.replace(/[\n\t]/g, ' ') : text)) refuse('FORBIDDEN_CHARACTER');
  if (!multiline && LINE_SEPARATOR.test(text)) refuse('FORBIDDEN_CHARACTER');
  if (!VISIBLE.test(text)) refuse('EMPTY');
  if (isLongerThan(text, max)) refuse('TOO_LONG');
  return text;
}

/** `checkText` where nothing may be given: absent and blank become null. @throws INVALID_TEXT */
export function checkOptionalText(value: string | null | undefined, rule: TextRule): string | null {
  return value == null || value.trim() === '' ? null : checkText(value, rule);
}

function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  return text.length > 2 * max || [...text].length > max;
}
