import type { AccessTable } from '@guanjia/domain';
import { everybody } from '../everybody.access.ts';

/** Row "Service standards": read by all, tightened by the estate's head and the region, approved by group.
 *  @source permissions.md PLAT-014 PLAT-021 */
export const standardsAccess = {
  'standard.read': { ...everybody, OWN: 'E', TEN: 'E' },
  'standard.set': { OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'standard.approve': { GQ: 'G', GA: 'G' },
} satisfies AccessTable;
