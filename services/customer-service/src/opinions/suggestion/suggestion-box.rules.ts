import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 意见箱开启记录: what was in the box; each item is a suggestion. @source CS-099 */
export interface SuggestionBoxOpening {
  id: string;
  estateId: string;
  boxCode: string;
  at: Date;
  by: string;
  itemIds: string[];
}

/** An empty box is logged, too. @throws TIME_ORDER   @source CS-099 */
export function decideBoxOpening(opening: SuggestionBoxOpening, now: Date): Decision<SuggestionBoxOpening> {
  if (opening.at > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  return { state: opening, events: [] };
}
