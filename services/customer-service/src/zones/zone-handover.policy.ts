import type { DataOf, ReceivedEvent, zoneReassigned } from '@guanjia/contracts';

/** What is open in a zone passes to its officer. */
export interface ZoneHandover {
  estateId: string;
  zoneId: string;
  /** Who had it before; null where the officer stays. */
  from: string | null;
  to: string;
}

/** Whoever answers for the zone answers for what is open there: tickets, complaints and interviews, those of the places that it took
 *  and those of its former officer.
 *  @source CS-029 · that it holds for open work as for new is our assumption */
export function handoverOf({ aggregateId, estateId, data }: Pick<ReceivedEvent<DataOf<typeof zoneReassigned>>, 'aggregateId' | 'estateId' | 'data'>): ZoneHandover {
  const { previousOfficerId, officerId } = data;
  return { estateId: estateId!, zoneId: aggregateId, from: previousOfficerId === officerId ? null : previousOfficerId, to: officerId };
}
