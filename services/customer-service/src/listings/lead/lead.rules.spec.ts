import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideLead, leadMoves, type Lead, type LeadCommand } from './lead.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const given = givenFor((command: LeadCommand, known: Lead | null) => decideLead(command, known, context));
const toLet = { kind: 'LEASE', state: 'OPEN' } as const;
const lead = (patch: Partial<Lead> = {}): Lead => ({
  id: idOf(85), estateId: idOf(3), kind: 'LEASE', contactName: '赵先生', contactPhone: '13812345678', needs: '两居室', listingId: null, campaignId: null, followUps: [], state: 'OPEN', outcome: null,
  createdBy: idOf(33), closedAt: null, ...patch,
});
const create = { type: 'createLead', id: idOf(85), estateId: idOf(3), kind: 'LEASE', contactName: '赵先生', contactPhone: '13812345678', needs: '两居室', listingId: null, campaignId: null, listing: null } as const;
const follow = { type: 'followUpLead', note: '已看房', listingId: null, listing: null, outcome: null } as const;

everyMove(leadMoves, (_, state) => decideLead(follow, lead({ state }), context), { field: 'state' });

describe('somebody who looks for a home (CS-148)', () => {
  it('is recorded and followed up, each step with who and when', () => {
    given(null).when(create).thenState(lead());
    given(lead()).when(follow).thenState({ state: 'OPEN', followUps: [{ at: at('02:00').toISOString(), by: idOf(33), note: '已看房' }] });
    given(lead()).when({ ...follow, outcome: 'LOST' }).thenState({ state: 'CLOSED', outcome: 'LOST', closedAt: at('02:00') });
  });

  it('rents what is to let and buys what is for sale, and makes a deal about a listing that stands', () => {
    const deal = { ...follow, outcome: 'DEAL', listingId: idOf(82) } as const;
    given(lead()).when({ ...deal, listing: toLet }).thenState({ state: 'CLOSED', outcome: 'DEAL', listingId: idOf(82) });
    given(lead()).when({ ...deal, listingId: null }).thenRefused('LISTING_MISSING', 'listingId');
    given(lead()).when({ ...deal, listing: { ...toLet, state: 'CLOSED' } }).thenRefused('LISTING_NOT_OPEN', 'listingId');
    given(lead({ kind: 'PURCHASE' })).when({ ...deal, listing: toLet }).thenRefused('LISTING_OF_OTHER_KIND', 'listingId');
    given(null).when({ ...create, kind: 'PURCHASE', listing: toLet }).thenRefused('LISTING_OF_OTHER_KIND', 'listingId');
  });

  it('may be lost after the listing was taken off', () => {
    given(lead({ listingId: idOf(82) })).when({ ...follow, listingId: idOf(82), listing: { ...toLet, state: 'CLOSED' }, outcome: 'LOST' }).thenState({ outcome: 'LOST' });
  });
});
