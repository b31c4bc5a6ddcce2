import { isUuid, platformErrors } from '@guanjia/domain';

/** @throws INVALID_INPUT when it is no id */
export function requireId(field: string, value: string | null | undefined): string | null {
  if (value == null) return null;
  if (isUuid(value)) return value;
  throw platformErrors.error('INVALID_INPUT', { field, params: { reason: `${field}: UUID` } });
}
