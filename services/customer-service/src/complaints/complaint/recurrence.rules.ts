import { addMonths, localDateOf, quarterBounds, startOfDay } from '@guanjia/domain';

/** The same matter in the window that the standard sets: same unit or equipment, and same category. @source CS-054 · our reading of 同一 */
export interface Recurrence {
  category: string;
  unitId: string | null;
  equipmentId: string | null;
  /** this one included */
  count: number;
  /** from how many on it is told */
  limit: number;
  ids: string[];
}

/** @source CS-054 recurrence.complaint recurrence.repair */
export const recurs = (recurrence: Recurrence | null): recurrence is Recurrence => recurrence !== null && recurrence.count >= recurrence.limit;

/** Until when matters count: what came after the quarter is of the next; an estate that looks back from each matter sees all since. */
export const windowEnd = ({ unit }: { unit: string }, at: Date): Date | null => (unit.startsWith('month') ? null : quarterBounds(localDateOf(at)).end);

/** From when matters count: the quarter, or so many months back where an estate chose that.
 *  @source C-07 recurrence.window
 *  @example 1 quarter at 2 March → 1 January   @example 12 months at 2 March 2026 → 2 March 2025 */
export function windowStart({ value, unit }: { value: string; unit: string }, at: Date): Date {
  const today = localDateOf(at);
  return unit.startsWith('month') ? startOfDay(addMonths(today, -Number(value))) : quarterBounds(today).start;
}
