import { Injectable } from '@nestjs/common';
import { unitState } from '@guanjia/contracts';
import { groupScope, isUuid, scopeOf } from '@guanjia/domain';
import {
  AggregateStore, contextOf, joined, requireNamed, unknownReference, type Call, type JoinedCall, type Keyed, type Stored, type Tx,
} from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { ListingItemInput, UpdateListingsInput } from '../../schema.types.ts';
import { ListingEntity } from '../listing/listing.entity.ts';
import { mismatchesAmong } from '../listing/mismatches.sql.ts';
import { decideListing, type Listing, type ListingCommand, type ListingTerms } from '../listing/listing.rules.ts';
import { listingAccess } from '../listings.access.ts';
import { ListingReviewEntity } from './listing-review.entity.ts';
import { changesOf, decideReview, type ListChanges, type ListingReview, type OpenListing } from './listing-review.rules.ts';

/** Two people put the same offer on the list: the second one looks again. */
const constraints = { listing_open_once: () => customerServiceErrors.error('LISTED_TWICE') };

type List = Pick<ListingReview, 'id' | 'estateId' | 'source'>;

/** One of the two lists, as it is now. @source CS-105 */
@Injectable()
export class ListingReviewService {
  constructor(private readonly store: AggregateStore) {}

  /** The service's own list counts towards the week. @throws NOT_FOUND, NIL_NOT_CONFIRMED, LISTED_TWICE, LISTING_PLACE_INCOMPLETE, NOT_IN_ESTATE, REFERENCE_NOT_YET_KNOWN
   *  @source CS-105 */
  update(call: Call, input: UpdateListingsInput, keyed: Keyed): Promise<Stored<ListingReview>> {
    const scope = scopeOf(call.actor, listingAccess, 'listing.update');
    const { estateId, source, isNil } = input;
    const command = { operation: 'updateListings', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<ListingReview>(call, ListingReviewEntity, command, async (_, tx) => {
      const list = { id: call.newId(), estateId, source };
      const items = input.items.map(termsOf);
      await requireUnits(tx, list, items);
      const before = await mismatchCount(tx, estateId);
      const changes = changesOf(await standing(tx, list), items, isNil);
      await this.#apply(joined(call, tx), list, changes);
      const mismatches = { before, after: await mismatchCount(tx, estateId) };
      return decideReview({ ...list, isNil, openCount: items.length, changes, mismatches }, contextOf(call));
    });
  }

  async #apply(call: JoinedCall, { estateId, source }: List, { opened, changed, closed }: ListChanges): Promise<void> {
    for (const item of opened) {
      const id = call.newId();
      await this.store.create<Listing>(call, ListingEntity, { operation: 'openListing', scope: groupScope, place: { estateId } },
        () => decideListing({ type: 'openListing', id, estateId, source, ...item }, null, call));
    }
    for (const { id, item } of changed) await this.#run(call, id, { type: 'changeListing', priceFen: item.priceFen, terms: item.terms });
    for (const { id } of closed) await this.#run(call, id, { type: 'closeListing', leadId: null, openCount: 0 });
  }

  async #run(call: JoinedCall, id: string, command: ListingCommand): Promise<void> {
    await this.store.update<Listing>(call, ListingEntity, id, { operation: command.type, scope: groupScope }, (listing) => decideListing(command, listing, call));
  }
}

const termsOf = ({ kind, property, unitId = null, parkingCode = null, priceFen, terms = null }: ListingItemInput): ListingTerms =>
  ({ kind, property, unitId, parkingCode, priceFen: BigInt(priceFen), terms });

/** @throws NOT_IN_ESTATE, REFERENCE_NOT_YET_KNOWN */
async function requireUnits(tx: Tx, { estateId }: List, items: readonly ListingTerms[]): Promise<void> {
  for (const { unitId } of items) {
    if (unitId === null) continue;
    if (!isUuid(unitId)) throw unknownReference(unitState, unitId);
    const unit = await requireNamed(tx, unitState, unitId);
    if (unit.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'unitId', params: { field: 'unitId' } });
  }
}

async function standing(tx: Tx, { estateId, source }: List): Promise<OpenListing[]> {
  const found = await sql<Omit<OpenListing, 'priceFen'> & { priceFen: string }>`select l.id, l.kind, l.property, l.unit_id as "unitId", l.parking_code as "parkingCode",
      l.price_fen as "priceFen", l.terms
    from listing l where l.estate_id = ${estateId} and l.source = ${source} and l.state = 'OPEN' order by l.id for update`.execute(tx.db);
  return found.rows.map((row) => ({ ...row, priceFen: BigInt(row.priceFen) }));
}

/** Differences of the two lists of an estate. */
export async function mismatchCount(tx: Tx, estateId: string): Promise<number> {
  return (await mismatchesAmong(sql<boolean>`l.estate_id = ${estateId}::uuid`).execute(tx.db)).rows.length;
}
