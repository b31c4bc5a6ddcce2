import { expect, it } from '@jest/globals';
import { everyMove, refused } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aListing } from '../listings.fixture.ts';
import { checkTerms, decideListing, listingMoves, offerOf } from './listing.rules.ts';

const commands = {
  changeListing: { type: 'changeListing', priceFen: 400_000n, terms: null }, closeListing: { type: 'closeListing', leadId: null, openCount: 0 },
} as const;
everyMove(listingMoves, (command, state) => decideListing(commands[command], aListing({ state }), { now: at('02:00') }), { field: 'state' });

it('a house names its unit, a parking space its code, never both (CS-105)', () => {
  for (const terms of [aListing(), aListing({ property: 'PARKING', unitId: null, parkingCode: 'B1-023' })]) checkTerms(terms);
  expect(refused(() => checkTerms(aListing({ unitId: null })))).toBe('LISTING_PLACE_INCOMPLETE');
  expect(refused(() => checkTerms(aListing({ parkingCode: 'B1-023' })))).toBe('LISTING_PLACE_INCOMPLETE');
  expect(refused(() => checkTerms(aListing({ property: 'PARKING', unitId: null, parkingCode: '地下一层' })))).toBe('INVALID_INPUT');
  expect(refused(() => checkTerms(aListing({ priceFen: 0n })))).toBe('INVALID_INPUT');
  expect(offerOf(aListing())).not.toBe(offerOf(aListing({ kind: 'TRANSFER' })));
});

it('a deal takes it off and is told, a review tells of itself (CS-105, CS-148)', () => {
  const deal = decideListing({ type: 'closeListing', leadId: idOf(85), openCount: 3 }, aListing(), { now: at('02:00') });
  expect(deal.state).toEqual({ state: 'CLOSED', closedAt: at('02:00'), leadId: idOf(85) });
  expect(deal.events).toMatchObject([{ type: 'customer-service.listing.updated.v1', data: { causeCode: 'DEAL', week: '2026-W10', source: 'SERVICE', openCount: 3, closedCount: 1, leadId: idOf(85) } }]);
  expect(decideListing(commands.closeListing, aListing(), { now: at('02:00') }).events).toEqual([]);
});
