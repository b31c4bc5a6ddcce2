import { isUuid, platformErrors } from '@guanjia/domain';

const CODE = /^(?!.*[0-9]{8})[A-Za-z0-9][A-Za-z0-9._:/-]{0,39}$/;

/** A code from a list that an estate may extend; never prose, so that it may travel in an event.
 *  @throws INVALID_INPUT
 *  @source PLAT-004
 *  @example requireCode('category', 'PLUMBING') */
export function requireCode(field: string, value: string): string;
export function requireCode(field: string, value: string | null | undefined): string | null;
export function requireCode(field: string, value: string | null | undefined): string | null {
  if (value == null) return null;
  if (CODE.test(value)) return value;
  throw platformErrors.error('INVALID_INPUT', { field, params: { reason: `${field}: A–Z a–z 0–9 . _ : / -, ≤ 40` } });
}

/** @throws INVALID_INPUT when it is no id */
export function requireId(field: string, value: string | null | undefined): string | null {
  if (value == null) return null;
  if (isUuid(value)) return value;
  throw platformErrors.error('INVALID_INPUT', { field, params: { reason: `${field}: UUID` } });
}
