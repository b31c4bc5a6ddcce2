import { platformErrors } from '@guanjia/domain';

const CODE = /^(?!.*[0-9]{8})[A-Za-z0-9][A-Za-z0-9._:/-]{0,39}$/;

/** A code that may travel in events: letters, digits and . _ : / -, at most 40, no run of eight digits.
 *  @throws INVALID_INPUT
 *  @source PLAT-004 */
export function checkCode(value: string, field: string): string {
  if (CODE.test(value)) return value;
  throw platformErrors.error('INVALID_INPUT', { field, params: { reason: 'a code has letters, digits and . _ : / - only, at most 40, no run of eight digits' } });
}

/** Several codes, each once, in a fixed order. @throws INVALID_INPUT */
export const checkCodes = (values: readonly string[], field: string): string[] =>
  [...new Set(values.map((value) => checkCode(value, field)))].sort();
