import { at, idOf } from '../tickets/ticket/ticket.fixture.ts';
import type { Listing } from './listing/listing.rules.ts';

/** 3栋1202 to let at 4,000 yuan a month, on the service's list. */
export const aListing = (patch: Partial<Listing> = {}): Listing => ({
  id: idOf(82), estateId: idOf(3), source: 'SERVICE', kind: 'LEASE', property: 'HOUSE', unitId: idOf(5), parkingCode: null, priceFen: 400_000n, terms: null, state: 'OPEN',
  openedAt: at('01:00'), closedAt: null, leadId: null, ...patch,
});
