import { listingUpdated, tasks } from '@guanjia/contracts';
import { isoWeekOf, localDateOf, type Decision, type EventDraft } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { checkTerms, offerOf, type Listing, type ListingTerms } from '../listing/listing.rules.ts';

/** 租售信息核对: one of the two lists gone through in a week, or confirmed to be empty. @source CS-105 */
export interface ListingReview {
  id: string;
  estateId: string;
  source: Listing['source'];
  /** ISO week, 2026-W10 */
  week: string;
  isNil: boolean;
  openCount: number;
  openedCount: number;
  changedCount: number;
  closedCount: number;
  /** how much differed from the other list afterwards */
  mismatchCount: number;
  reviewedBy: string;
  reviewedAt: Date;
}

export type OpenListing = Pick<Listing, 'id'> & ListingTerms;

/** What makes the list that stands into the list as it is now. */
export interface ListChanges {
  opened: ListingTerms[];
  changed: { id: string; item: ListingTerms }[];
  closed: OpenListing[];
}

/** The list as it is now against what stands. @throws NIL_NOT_CONFIRMED, LISTED_TWICE, LISTING_PLACE_INCOMPLETE   @source CS-105 */
export function changesOf(standing: readonly OpenListing[], items: readonly ListingTerms[], isNil: boolean): ListChanges {
  if (isNil !== (items.length === 0)) throw customerServiceErrors.error('NIL_NOT_CONFIRMED', { field: 'isNil' });
  for (const item of items) checkTerms(item);
  const byOffer = new Map(items.map((item) => [offerOf(item), item]));
  if (byOffer.size < items.length) throw customerServiceErrors.error('LISTED_TWICE', { field: 'items' });
  const known = new Map(standing.map((listing) => [offerOf(listing), listing]));
  return {
    opened: items.filter((item) => !known.has(offerOf(item))),
    changed: items.flatMap((item) => {
      const listing = known.get(offerOf(item));
      return listing && (listing.priceFen !== item.priceFen || listing.terms !== item.terms) ? [{ id: listing.id, item }] : [];
    }),
    closed: standing.filter((listing) => !byOffer.has(offerOf(listing))),
  };
}

export interface Reviewed {
  id: string;
  estateId: string;
  source: Listing['source'];
  isNil: boolean;
  openCount: number;
  changes: ListChanges;
  /** differences of the two lists, before and after */
  mismatches: { before: number; after: number };
}

/** @source CS-105 */
export function decideReview({ changes, mismatches, ...review }: Reviewed, { now, actorId }: { now: Date; actorId: string }): Decision<ListingReview> {
  const { id, estateId, source, isNil, openCount } = review;
  const week = isoWeekOf(localDateOf(now));
  const counts = { openCount, openedCount: changes.opened.length, changedCount: changes.changed.length, closedCount: changes.closed.length, mismatchCount: mismatches.after };
  const updated = listingUpdated.draft({ id, estateId, at: now, data: { causeCode: 'WEEKLY_REVIEW', source, week, isNil, ...counts, leadId: null } });
  return { state: { ...review, ...counts, week, reviewedBy: actorId, reviewedAt: now }, events: [updated, ...mismatchTask(estateId, mismatches, now)] };
}

/** While the two lists differ it is somebody's task to find out why. @source CS-105 PLAT-020 */
export function mismatchTask(estateId: string, { before, after }: Reviewed['mismatches'], now: Date): EventDraft[] {
  if ((before > 0) === (after > 0)) return [];
  return [tasks['customer-service'][after > 0 ? 'opened' : 'closed'].draft({ id: estateId, estateId, at: now, data: {
    ref: estateId, kind: 'LISTING_MISMATCH', employeeId: null, role: 'CSR', dueAt: null, subjectType: 'ESTATE', subjectId: estateId,
  } })];
}
