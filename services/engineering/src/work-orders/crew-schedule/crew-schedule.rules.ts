import { localDateOf, type Decision, type LocalDate } from '@guanjia/domain';
import { engineeringErrors } from '../../engineering.errors.ts';

/** 班组排程: what one technician does on one day. @source ENG-029 */
export interface CrewSchedule {
  id: string;
  estateId: string;
  workOn: LocalDate;
  technicianId: string;
  /** in the order in which they are done */
  orderIds: string[];
  plannedBy: string;
}

const MAX_ORDERS = 30;

/** The day's orders, from today on; what is said again takes the place of what was said before.
 *  @throws SCHEDULE_PAST, SCHEDULE_SIZE   @source ENG-029 */
export function decideCrewSchedule(schedule: Omit<CrewSchedule, 'plannedBy'>, { now, by }: { now: Date; by: string }): Decision<CrewSchedule> {
  const orderIds = [...new Set(schedule.orderIds)];
  if (schedule.workOn < localDateOf(now)) throw engineeringErrors.error('SCHEDULE_PAST', { field: 'workOn' });
  if (orderIds.length === 0 || orderIds.length > MAX_ORDERS) throw engineeringErrors.error('SCHEDULE_SIZE', { field: 'workOrderIds', params: { max: MAX_ORDERS } });
  return { state: { ...schedule, orderIds, plannedBy: by }, events: [] };
}
