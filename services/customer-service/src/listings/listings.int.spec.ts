import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;
let sales: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
  sales = h.as(person('SAL', place.estateId));
});
afterAll(() => h.stop());

const make = (verb: string, type: string, fields: string) => `mutation ($i: ${type}!, $k: IdempotencyKey!) { ${verb}(input: $i, idempotencyKey: $k) { ${fields} } }`;
const update = make('updateListings', 'UpdateListingsInput', 'week isNil openCount openedCount changedCount closedCount mismatchCount');
const house = (patch: object = {}) => ({ kind: 'LEASE', property: 'HOUSE', unitId: place.unitId, priceFen: 400_000, ...patch });
const parking = { kind: 'LEASE', property: 'PARKING', parkingCode: 'B1-023', priceFen: 30_000 };
const updated = async (client: Client, input: object) => (await client.data(update, { i: { estateId: place.estateId, ...input }, k: randomUUID() })).updateListings;
const refusedUpdate = (client: Client, input: object) => client.refusal(update, { i: { estateId: place.estateId, ...input }, k: randomUUID() });
const mismatches = async (client = officer) => (await client.data('query ($e: ID!) { listingMismatches(estateId: $e) { difference property unit { id } parkingCode servicePriceFen centrePriceFen } }', { e: place.estateId })).listingMismatches;
const standing = async (client = officer) => (await client.data('query ($e: ID!) { listings(filter: { estateId: $e, state: OPEN }) { nodes { id source property priceFen } } }', { e: place.estateId })).listings.nodes;
const tasks = async () => (await h.events()).filter(({ type, payload }) => type.includes('.task.') && payload['kind'] === 'LISTING_MISMATCH' && payload['ref'] === place.estateId).map(({ type }) => type.split('.')[2]);

describe('the list of what is to let or for sale', () => {
  it('is gone through each week, or confirmed to be empty, and counts towards it (CS-105)', async () => {
    expect(await updated(officer, { items: [house(), parking] })).toEqual({ week: '2026-W10', isNil: false, openCount: 2, openedCount: 2, changedCount: 0, closedCount: 0, mismatchCount: 2 });
    expect(await updated(officer, { items: [house({ priceFen: 380_000 })] })).toMatchObject({ openCount: 1, openedCount: 0, changedCount: 1, closedCount: 1 });
    expect(await updated(officer, { isNil: true })).toMatchObject({ isNil: true, openCount: 0, closedCount: 1 });
    expect(await refusedUpdate(officer, {})).toBe('NIL_NOT_CONFIRMED');
    expect(await refusedUpdate(officer, { items: [house({ unitId: (await anEstate(h)).unitId })] })).toBe('REFERENCE_NOT_YET_KNOWN');
    await h.settle();
    const { periodicDuties, listingReviews } = await officer.data(`query ($e: ID!) { periodicDuties(filter: { estateId: $e, kind: LISTING_UPDATE }) { nodes { period done doneAt } }
      listingReviews(filter: { estateId: $e }) { nodes { week source reviewedBy { id } } } }`, { e: place.estateId });
    expect(periodicDuties.nodes).toEqual([{ period: '2026-W10', done: 3, doneAt: '2026-03-02T01:30:00.000Z' }]);
    expect(listingReviews.nodes).toHaveLength(3);
    const told = (await h.events('customer-service.listing.updated.v1')).filter(({ estateId }) => estateId === place.estateId).map(({ payload }) => payload);
    expect(told).toMatchObject([{ causeCode: 'WEEKLY_REVIEW', openCount: 2 }, { changedCount: 1, closedCount: 1 }, { isNil: true }]);
  });

  it('equals the rental-sales centre’s, or says where it does not (CS-105)', async () => {
    await updated(officer, { items: [house(), parking] });
    await updated(sales, { source: 'SALES_CENTRE', items: [house({ priceFen: 420_000 }), house({ kind: 'TRANSFER', priceFen: 500_000_000 })] });
    const unit = { id: place.unitId };
    expect(await mismatches()).toEqual([
      { difference: 'TERMS_DIFFER', property: 'HOUSE', unit, parkingCode: null, servicePriceFen: 400_000, centrePriceFen: 420_000 },
      { difference: 'MISSING_AT_CENTRE', property: 'PARKING', unit: null, parkingCode: 'B1-023', servicePriceFen: 30_000, centrePriceFen: null },
      { difference: 'MISSING_IN_SERVICE', property: 'HOUSE', unit, parkingCode: null, servicePriceFen: null, centrePriceFen: 500_000_000 },
    ]);
    expect(await mismatches(h.as(regional('RM', place.regionId)))).toHaveLength(3);
    expect(await mismatches(h.as(person('CSR', randomUUID())))).toEqual([]);
    expect(await h.as(member('OWN', place.estateId, place.memberId)).refusal('query { listings { nodes { id } } }')).toBe('FORBIDDEN');
    await updated(sales, { source: 'SALES_CENTRE', items: [house(), parking] });
    expect(await mismatches()).toEqual([]);
    expect(await tasks()).toEqual(['opened', 'closed']);
  });
});

describe('who looks for a home', () => {
  const fields = 'id state outcome contactName contactPhone followUps { note by { id } } campaign { leadCount dealCount } listing { state leadId }';
  const lead = (patch: object = {}) => ({ estateId: place.estateId, kind: 'LEASE', contactName: '赵先生', contactPhone: '13812345678', needs: '两居室,近地铁', ...patch });
  const created = async (patch: object = {}) => (await sales.data(make('createLead', 'CreateLeadInput', fields), { i: lead(patch), k: randomUUID() })).createLead;
  const follow = `mutation ($id: ID!, $i: FollowUpLeadInput!) { followUpLead(id: $id, input: $i) { ${fields} } }`;

  it('is followed up until a deal, which takes the house off both lists (CS-148, CS-149)', async () => {
    await updated(officer, { items: [house(), parking] });
    await updated(sales, { source: 'SALES_CENTRE', items: [house(), parking] });
    const { createCampaign } = await sales.data(make('createCampaign', 'CreateCampaignInput', 'id'), { i: { estateId: place.estateId, subject: '春季看房', partner: '安居门店', channel: 'PARTNER_SHOP', costFen: 200_000, startOn: '2026-03-01', endOn: '2026-03-31' }, k: randomUUID() });
    const { id } = await created({ campaignId: createCampaign.id });
    const [{ id: listingId }] = (await standing()).filter(({ property, source }: any) => property === 'HOUSE' && source === 'SERVICE');
    await sales.data(follow, { id, i: { note: '周六看房', listingId } });
    const deal = (await sales.data(follow, { id, i: { note: '已签租约', outcome: 'DEAL' } })).followUpLead;
    expect(deal).toMatchObject({ state: 'CLOSED', outcome: 'DEAL', contactName: '赵先生', followUps: [{ note: '周六看房' }, { note: '已签租约' }], campaign: { leadCount: 1, dealCount: 1 }, listing: { state: 'CLOSED', leadId: id } });
    expect((await standing()).map(({ property, source }: any) => `${source} ${property}`).sort()).toEqual(['SALES_CENTRE PARKING', 'SERVICE PARKING']);
    expect(await mismatches()).toEqual([]);
    const told = (await h.events('customer-service.listing.updated.v1')).filter(({ payload }) => payload['leadId'] === id).map(({ payload }) => payload);
    expect(told).toMatchObject([{ causeCode: 'DEAL', closedCount: 1, openCount: 1 }, { causeCode: 'DEAL', closedCount: 1, openCount: 1 }]);
    expect(await sales.refusal(follow, { id, i: { note: '再看' } })).toBe('WRONG_STATE');
    expect(await sales.refusal(make('createLead', 'CreateLeadInput', 'id'), { i: lead({ listingId }), k: randomUUID() })).toBe('LISTING_NOT_OPEN');
  });

  it('is told in full to whoever sells alone, and kept sealed (CS-148, S10)', async () => {
    const { id } = await created();
    const seen = async (client: Client) => (await client.data('query ($id: ID!) { lead(id: $id) { contactName contactPhone } }', { id })).lead;
    expect(await seen(sales)).toEqual({ contactName: '赵先生', contactPhone: '13812345678' });
    for (const client of [officer, h.as(regional('RM', place.regionId))]) expect(await seen(client)).toEqual({ contactName: '赵**', contactPhone: '138******78' });
    expect(await seen(h.as(person('SAL', randomUUID())))).toBeNull();
    expect(JSON.stringify(await h.sql('select contact_name, contact_phone from lead where id = $1', [id]))).not.toMatch(/赵|138/);
    expect(await officer.refusal(make('createLead', 'CreateLeadInput', 'id'), { i: lead(), k: randomUUID() })).toBe('FORBIDDEN');
  });

  it('a campaign keeps its partner, channel, cost and what came of it (CS-149)', async () => {
    const marketing = h.as(person('MKT', place.estateId));
    const { createCampaign: { id } } = await marketing.data(make('createCampaign', 'CreateCampaignInput', 'id'), { i: { estateId: place.estateId, subject: '春季看房', partner: '安居门店', channel: 'ONLINE', costFen: 200_000, startOn: '2026-03-01', endOn: '2026-03-31' }, k: randomUUID() });
    await marketing.data('mutation ($id: ID!, $k: IdempotencyKey!) { recordCampaignResult(id: $id, input: { result: "意向客户三位", costFen: 180000 }, idempotencyKey: $k) { id } }', { id, k: randomUUID() });
    const { campaigns } = await officer.data('query ($e: ID!) { campaigns(filter: { estateId: $e, state: EVALUATED }) { nodes { partner channel costFen result leadCount } } }', { e: place.estateId });
    expect(campaigns.nodes).toEqual([{ partner: '安居门店', channel: 'ONLINE', costFen: 180_000, result: '意向客户三位', leadCount: 0 }]);
  });
});
