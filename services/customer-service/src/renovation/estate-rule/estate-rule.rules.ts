import { checkCode, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** Hours and minutes of the day in Shanghai, both within. */
export interface WasteWindow {
  from: string;
  to: string;
}

/** What holds on sites of one estate. */
export interface SiteRule {
  wasteWindows: WasteWindow[];
  /** code of the place that waste goes to; null while none is named */
  wastePlaceCode: string | null;
  inspectEveryDays: number;
}

/** 装修管理规定: what an estate says of its sites. Its id is the estate's. @source CS-133 CS-134 */
export interface EstateRenovationRule extends SiteRule {
  id: string;
  estateId: string;
}

/** While an estate says nothing. @source CS-133 CS-134 · our assumption */
export const DEFAULT_RULE: SiteRule = {
  wasteWindows: [{ from: '09:00', to: '11:30' }, { from: '14:00', to: '17:30' }], wastePlaceCode: null, inspectEveryDays: 1,
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MAX_DAYS = 7;

/** @throws WASTE_WINDOWS_INVALID, INVALID_INPUT, INTERVAL_INVALID   @source CS-133 CS-134 */
export function decideEstateRule({ estateId, ...rule }: SiteRule & { estateId: string }): Decision<EstateRenovationRule> {
  const { wasteWindows, wastePlaceCode, inspectEveryDays } = rule;
  const isInOrder = wasteWindows.every(({ from, to }, n) => TIME.test(from) && TIME.test(to) && from < to && (n === 0 || wasteWindows[n - 1]!.to < from));
  if (wasteWindows.length === 0 || !isInOrder) throw customerServiceErrors.error('WASTE_WINDOWS_INVALID', { field: 'wasteWindows' });
  if (wastePlaceCode !== null) checkCode(wastePlaceCode, 'wastePlaceCode');
  if (inspectEveryDays < 1 || inspectEveryDays > MAX_DAYS) throw customerServiceErrors.error('INTERVAL_INVALID', { field: 'inspectEveryDays', params: { max: MAX_DAYS } });
  return { state: { id: estateId, estateId, ...rule }, events: [] };
}
