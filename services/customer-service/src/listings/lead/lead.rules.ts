import { moves, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { Listing } from '../listing/listing.rules.ts';

const LEAD_KINDS = ['LEASE', 'PURCHASE'] as const;
const LEAD_OUTCOMES = ['DEAL', 'LOST'] as const;

export const leadMoves = moves({
  states: ['OPEN', 'CLOSED'],
  initial: 'OPEN',
  final: ['CLOSED'],
  moves: { followUpLead: { from: ['OPEN'], to: ['OPEN', 'CLOSED'] } },
});

/** One step with somebody who looks for a home. */
export interface FollowUp {
  /** ISO 8601, UTC */
  at: string;
  by: string;
  note: string;
}

/** 意向客户: somebody who looks for a house or a parking space. @source CS-148 */
export interface Lead {
  id: string;
  estateId: string;
  kind: (typeof LEAD_KINDS)[number];
  contactName: string;
  contactPhone: string;
  needs: string;
  /** what he or she is interested in */
  listingId: string | null;
  campaignId: string | null;
  followUps: FollowUp[];
  state: (typeof leadMoves.states)[number];
  outcome: (typeof LEAD_OUTCOMES)[number] | null;
  createdBy: string;
  closedAt: Date | null;
}

export type LeadCommand =
  | ({ type: 'createLead'; listing: Pick<Listing, 'kind' | 'state'> | null } & Pick<Lead, 'id' | 'estateId' | 'kind' | 'contactName' | 'contactPhone' | 'needs' | 'listingId' | 'campaignId'>)
  | { type: 'followUpLead'; note: string; listingId: string | null; listing: Pick<Listing, 'kind' | 'state'> | null; outcome: Lead['outcome'] };

/** @throws WRONG_STATE, LISTING_MISSING, LISTING_NOT_OPEN, LISTING_OF_OTHER_KIND   @source CS-148 */
export function decideLead(command: LeadCommand, known: Lead | null, { now, actorId }: Context): Decision<Lead> {
  if (command.type === 'createLead') {
    const { type: _, listing, ...lead } = command;
    if (listing) requireFit(lead.kind, listing);
    return { state: { ...lead, followUps: [], state: 'OPEN', outcome: null, createdBy: actorId, closedAt: null }, events: [] };
  }
  leadMoves.require('followUpLead', known!.state);
  const { note, listingId, listing, outcome } = command;
  if (listing && (outcome === 'DEAL' || listingId !== known!.listingId)) requireFit(known!.kind, listing);
  if (outcome === 'DEAL' && !listing) throw customerServiceErrors.error('LISTING_MISSING', { field: 'listingId' });
  const followUps = [...known!.followUps, { at: now.toISOString(), by: actorId, note }];
  return { state: { followUps, listingId, outcome, state: outcome ? 'CLOSED' : 'OPEN', closedAt: outcome ? now : null }, events: [] };
}

/** Who rents takes what is to let, who buys what is for sale. */
function requireFit(kind: Lead['kind'], listing: Pick<Listing, 'kind' | 'state'>): void {
  if ((kind === 'LEASE') !== (listing.kind === 'LEASE')) throw customerServiceErrors.error('LISTING_OF_OTHER_KIND', { field: 'listingId' });
  if (listing.state !== 'OPEN') throw customerServiceErrors.error('LISTING_NOT_OPEN', { field: 'listingId' });
}
