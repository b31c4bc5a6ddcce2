import { listingUpdated, type LISTING_SOURCES } from '@guanjia/contracts';
import { checkCode, isoWeekOf, localDateOf, moves, platformErrors, type Decision, type Fen } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

const LISTING_KINDS = ['LEASE', 'TRANSFER'] as const;
const LISTING_PROPERTIES = ['HOUSE', 'PARKING'] as const;

export const listingMoves = moves({
  states: ['OPEN', 'CLOSED'],
  initial: 'OPEN',
  final: ['CLOSED'],
  moves: { changeListing: { from: ['OPEN'], to: 'OPEN' }, closeListing: { from: ['OPEN'], to: 'CLOSED' } },
});

/** What is offered of a house or a parking space. @source CS-105 */
export interface ListingTerms {
  kind: (typeof LISTING_KINDS)[number];
  property: (typeof LISTING_PROPERTIES)[number];
  unitId: string | null;
  parkingCode: string | null;
  /** a month's rent, or the price */
  priceFen: Fen;
  terms: string | null;
}

/** 租售房源: a house or parking space to let or for sale, in one of the two lists. @source CS-105 */
export interface Listing extends ListingTerms {
  id: string;
  estateId: string;
  source: (typeof LISTING_SOURCES)[number];
  state: (typeof listingMoves.states)[number];
  openedAt: Date;
  closedAt: Date | null;
  /** the lead whose deal took it off */
  leadId: string | null;
}

export type ListingCommand =
  | ({ type: 'openListing' } & Pick<Listing, 'id' | 'estateId' | 'source'> & ListingTerms)
  | ({ type: 'changeListing' } & Pick<ListingTerms, 'priceFen' | 'terms'>)
  | { type: 'closeListing'; leadId: string | null; openCount: number };

/** The place and kind of an offer: the same in both lists. */
export const offerOf = ({ kind, unitId, parkingCode }: Pick<ListingTerms, 'kind' | 'unitId' | 'parkingCode'>): string => `${kind} ${unitId ?? parkingCode}`;

/** @throws LISTING_PLACE_INCOMPLETE, INVALID_INPUT   @source CS-105 */
export function checkTerms({ property, unitId, parkingCode, priceFen }: ListingTerms): void {
  const isHouse = property === 'HOUSE';
  if (isHouse !== (unitId !== null) || isHouse === (parkingCode !== null)) throw customerServiceErrors.error('LISTING_PLACE_INCOMPLETE', { field: isHouse ? 'unitId' : 'parkingCode' });
  if (parkingCode !== null) checkCode(parkingCode, 'parkingCode');
  if (priceFen <= 0n) throw platformErrors.error('INVALID_INPUT', { field: 'priceFen', params: { reason: 'a price is more than 0' } });
}

/** A deal is told by itself; what a review changes is told by the review. @throws WRONG_STATE   @source CS-105 CS-148 */
export function decideListing(command: ListingCommand, known: Listing | null, { now }: { now: Date }): Decision<Listing> {
  switch (command.type) {
    case 'openListing': {
      const { type: _, ...listing } = command;
      return { state: { ...listing, state: 'OPEN', openedAt: now, closedAt: null, leadId: null }, events: [] };
    }
    case 'changeListing':
      return { state: { state: listingMoves.next('changeListing', known!.state), priceFen: command.priceFen, terms: command.terms }, events: [] };
    case 'closeListing': {
      const { leadId, openCount } = command;
      const { id, estateId, source, state } = known!;
      const week = isoWeekOf(localDateOf(now));
      const deal = listingUpdated.draft({ id, estateId, at: now, data: {
        causeCode: 'DEAL', source, week, isNil: false, openCount, openedCount: 0, changedCount: 0, closedCount: 1, mismatchCount: 0, leadId,
      } });
      return { state: { state: listingMoves.next('closeListing', state), closedAt: now, leadId }, events: leadId === null ? [] : [deal] };
    }
  }
}
