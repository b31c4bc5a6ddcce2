import { platformErrors } from './errors.ts';

export const MAX_CODE_LENGTH = 40;

/** Of what a code consists, as JSON Schema writes it: no blanks, no Chinese, no run of eight digits. @source PLAT-004 */
export const CODE_PATTERN = '^(?!.*[0-9]{8})[A-Za-z0-9][A-Za-z0-9._:/-]*$';

const CODE = new RegExp(CODE_PATTERN);

/** A code as it may travel in events: letters, digits and . _ : / -, at most 40, no run of eight digits that could be a
 *  telephone.
 *  @source PLAT-004
 *  @example isCode('SPECIAL_WORK.ELECTRICAL') → true   @example isCode('厨房') → false */
export const isCode = (text: string): boolean => text.length <= MAX_CODE_LENGTH && CODE.test(text);

/** A code from a list that an estate may extend; never prose.
 *  @throws INVALID_INPUT
 *  @source PLAT-004 */
export function checkCode(value: string, field: string): string {
  if (isCode(value)) return value;
  return platformErrors.refuse('INVALID_INPUT', {
    field, params: { reason: 'a code has letters, digits and . _ : / - only, at most 40, no run of eight digits' },
  });
}

/** `checkCode` where none may be given: absent becomes null. @throws INVALID_INPUT */
export const checkOptionalCode = (value: string | null | undefined, field: string): string | null =>
  value == null ? null : checkCode(value, field);

/** Several codes, each once, in a fixed order. @throws INVALID_INPUT */
export const checkCodes = (values: readonly string[], field: string): string[] =>
  [...new Set(values.map((value) => checkCode(value, field)))].sort();
