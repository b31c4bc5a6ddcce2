import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryListingReviewsArgs, QueryListingsArgs } from '../../schema.types.ts';
import type { ListingReview } from '../listing-review/listing-review.rules.ts';
import { listingAccess } from '../listings.access.ts';
import type { Listing } from './listing.rules.ts';
import { mismatchesAmong, type ListingMismatch } from './mismatches.sql.ts';

export type ListingRow = Stored<Listing>;
export type ListingReviewRow = Stored<ListingReview>;

const columns = columnsOf('l', {
  id: 'ALWAYS', openedAt: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], source: 'ITSELF', kind: 'ITSELF', property: 'ITSELF', unitId: ['unit'], parkingCode: 'ITSELF',
  priceFen: 'ITSELF', terms: 'ITSELF', state: 'ITSELF', closedAt: 'ITSELF', leadId: 'ITSELF',
});
const reviewColumns = columnsOf('r', {
  id: 'ALWAYS', reviewedAt: 'ALWAYS', estateId: ['estate'], source: 'ITSELF', week: 'ITSELF', isNil: 'ITSELF', openCount: 'ITSELF', openedCount: 'ITSELF', changedCount: 'ITSELF',
  closedCount: 'ITSELF', mismatchCount: 'ITSELF', reviewedBy: 'ITSELF',
});

/** Listings and their reviews as plain rows. @source CS-105 */
@Injectable()
export class ListingReads {
  one(call: RequestCall, id: string): Promise<ListingRow | null> {
    return call.load('listing', id, async (ids) => byId(await call.reads.rows<ListingRow>(sql`select ${askedColumns(call, columns)} from listing l
      where ${idIn('l.id', ids)} and ${readable(call, 'l.estate_id')}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryListingsArgs): Promise<Connection<ListingRow>> {
    const { after, tail, connection } = page(args, descending('l.opened_at', 'openedAt'));
    const { estateId, source, kind, property, state } = filter ?? {};
    return connection(await call.reads.rows<ListingRow>(sql`select ${askedColumns(call, columns)} from listing l
      where ${readable(call, 'l.estate_id')} and ${after} and ${idIs('l.estate_id', estateId)} and ${valueIs('l.source', source)} and ${valueIs('l.kind', kind)}
        and ${valueIs('l.property', property)} and ${valueIs('l.state', state)} ${tail}`));
  }

  /** What the two lists do not have in common. @source CS-105 */
  async mismatches(call: RequestCall, estateId: string): Promise<ListingMismatch[]> {
    return call.reads.rows<ListingMismatch>(mismatchesAmong(sql<boolean>`${idIs('l.estate_id', estateId)} and ${readable(call, 'l.estate_id')}`));
  }

  async reviews(call: RequestCall, { filter, ...args }: QueryListingReviewsArgs): Promise<Connection<ListingReviewRow>> {
    const { after, tail, connection } = page(args, descending('r.reviewed_at', 'reviewedAt'));
    const { estateId, source, week } = filter ?? {};
    return connection(await call.reads.rows<ListingReviewRow>(sql`select ${askedColumns(call, reviewColumns)} from listing_review r
      where ${readable(call, 'r.estate_id')} and ${after} and ${idIs('r.estate_id', estateId)} and ${valueIs('r.source', source)} and ${valueIs('r.week', week)} ${tail}`));
  }
}

const readable = (call: RequestCall, column: string) => call.reads.within(scopeOf(call.actor, listingAccess, 'listing.read'), column);
