import { isoWeekOf, platformErrors } from '@guanjia/domain';

/** A year has 52 weeks, or 53. @throws INVALID_INPUT   @source ENG-031 */
export function requireWeek(isoYear: number, isoWeek: number): void {
  const isYear = Number.isInteger(isoYear) && isoYear >= 2000 && isoYear <= 2199;
  const last = isYear ? Number(isoWeekOf(`${isoYear}-12-28`).slice(-2)) : 0;
  if (isYear && isoWeek >= 1 && isoWeek <= last) return;
  platformErrors.refuse('INVALID_INPUT', { field: isYear ? 'isoWeek' : 'isoYear', params: { reason: 'an ISO week' } });
}
