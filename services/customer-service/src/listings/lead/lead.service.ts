import { Injectable } from '@nestjs/common';
import { groupScope, isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import {
  AggregateStore, appendToOutbox, contextOf, joined, type Call, type JoinedCall, type Keyed, type Stored, type Tx,
} from '@guanjia/persistence';
import { sql } from 'kysely';
import type { CreateLeadInput, FollowUpLeadInput } from '../../schema.types.ts';
import { ListingEntity } from '../listing/listing.entity.ts';
import { decideListing, type Listing } from '../listing/listing.rules.ts';
import { mismatchTask } from '../listing-review/listing-review.rules.ts';
import { mismatchCount } from '../listing-review/listing-review.service.ts';
import { listingAccess } from '../listings.access.ts';
import { LeadEntity } from './lead.entity.ts';
import { decideLead, type Lead } from './lead.rules.ts';

/** Who looks for a home, until a deal takes it off the lists. @source CS-148 */
@Injectable()
export class LeadService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, LISTING_NOT_OPEN, LISTING_OF_OTHER_KIND   @source CS-148 */
  create(call: Call, input: CreateLeadInput, keyed: Keyed): Promise<Stored<Lead>> {
    const scope = scopeOf(call.actor, listingAccess, 'lead.write');
    const { estateId, listingId = null, campaignId = null } = input;
    return this.store.create<Lead>(call, LeadEntity, { operation: 'createLead', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      await requireCampaign(tx, estateId, campaignId);
      const listing = await listingNamed(tx, estateId, listingId);
      return decideLead({ type: 'createLead', ...input, id: call.newId(), listingId, campaignId, listing }, null, contextOf(call));
    });
  }

  /** A deal takes the house or parking space off both lists. @throws NOT_FOUND, WRONG_STATE, LISTING_MISSING, LISTING_NOT_OPEN, LISTING_OF_OTHER_KIND
   *  @source CS-148 */
  followUp(call: Call, id: string, input: FollowUpLeadInput, keyed: Keyed): Promise<Stored<Lead>> {
    const scope = scopeOf(call.actor, listingAccess, 'lead.write');
    return this.store.update<Lead>(call, LeadEntity, id, { operation: 'followUpLead', scope, body: { id, ...input }, ...keyed }, async (lead, tx) => {
      const { note, outcome = null } = input;
      const listingId = input.listingId ?? lead.listingId;
      const listing = await listingNamed(tx, lead.estateId, listingId);
      const decision = decideLead({ type: 'followUpLead', note, listingId, listing, outcome }, lead, contextOf(call));
      if (outcome === 'DEAL') await this.#takeOff(joined(call, tx), lead, listing!);
      return decision;
    });
  }

  async #takeOff(call: JoinedCall, { id: leadId, estateId }: Lead, { kind, offer }: NamedListing): Promise<void> {
    const before = await mismatchCount(call.tx, estateId);
    const standing = await sql<{ id: string; source: string; others: number }>`select l.id, l.source,
        (select count(*)::int - 1 from listing o where o.estate_id = l.estate_id and o.source = l.source and o.state = 'OPEN') as others
      from listing l where l.estate_id = ${estateId} and l.kind = ${kind} and l.offer = ${offer} and l.state = 'OPEN' order by l.id`.execute(call.tx.db);
    for (const { id, others } of standing.rows) {
      await this.store.update<Listing>(call, ListingEntity, id, { operation: 'closeListing', scope: groupScope },
        (listing) => decideListing({ type: 'closeListing', leadId, openCount: others }, listing, call));
    }
    appendToOutbox(call.tx, call, mismatchTask(estateId, { before, after: await mismatchCount(call.tx, estateId) }, call.now));
  }
}

type NamedListing = Pick<Listing, 'kind' | 'state'> & { offer: string };

/** @throws NOT_FOUND */
async function listingNamed(tx: Tx, estateId: string, id: string | null): Promise<NamedListing | null> {
  if (id === null) return null;
  const found = isUuid(id) ? await sql<NamedListing>`select l.kind, l.state, l.offer from listing l where l.id = ${id} and l.estate_id = ${estateId}`.execute(tx.db) : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('NOT_FOUND', { field: 'listingId', params: { id } });
  return found.rows[0];
}

/** @throws NOT_FOUND */
async function requireCampaign(tx: Tx, estateId: string, id: string | null): Promise<void> {
  if (id === null) return;
  const found = isUuid(id) ? await sql<{ id: string }>`select id from campaign where id = ${id} and estate_id = ${estateId}`.execute(tx.db) : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('NOT_FOUND', { field: 'campaignId', params: { id } });
}
