import { isCode } from '@guanjia/domain';
import { archivesErrors } from '../archives.errors.ts';

/** A code as contracts demand it. @throws INVALID_CODE
 *  @source PLAT-004 ARC-071
 *  @example 3, 1202, A, SH-0001 */
export function checkCode(value: string, field: string): string {
  if (isCode(value)) return value;
  throw archivesErrors.error('INVALID_CODE', { field });
}

/** What people call a building. @example 3 → 3栋 */
export const buildingLabel = (code: string): string => `${code}栋`;

/** What people call a unit. @example 3, 1202 → 3栋1202 */
export const unitLabel = (buildingCode: string, unitNo: string): string => `${buildingLabel(buildingCode)}${unitNo}`;
