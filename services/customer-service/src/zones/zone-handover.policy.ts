import type { DataOf, zoneReassigned } from '@guanjia/contracts';

/** What is open of a zone passes from one officer to another. */
export interface ZoneHandover {
  zoneId: string;
  from: string;
  to: string;
}

/** Whoever answers for the zone answers for what is open there: tickets, complaints and interviews; null where the officer stays.
 *  @source CS-029 · that it holds for open work as for new is our assumption */
export const handoverOf = ({ previousOfficerId: from, officerId: to }: DataOf<typeof zoneReassigned>, zoneId: string): ZoneHandover | null =>
  (from && from !== to ? { zoneId, from, to } : null);
