import type { AccessTable } from '@guanjia/domain';
import { everybody } from '../everybody.access.ts';

/** Row "Business calendar". A calendar holds for a region or for all, so that it takes the HRO of the group or GA to set one.
 *  @source permissions.md PLAT-010 */
export const calendarAccess = {
  'calendar.read': everybody,
  'calendar.write': { HRO: 'E', GA: 'G' },
} satisfies AccessTable;
