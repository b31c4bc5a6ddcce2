import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { householdState } from '@guanjia/contracts';
import { person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, type EstatePlace } from '../places/estate.fixture.ts';
import { aNeighbour, done, made, refusedDone, refusedMade, toldOf } from './care.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;
let head: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
  head = h.as(person('CSS', place.estateId, place.directorId));
  await done(officer, 'recordResidence', place.householdId, { input: { since: '2024-05-01T00:00:00Z' } });
});
afterAll(() => h.stop());

const tenancy = () => ({ householdId: place.householdId, tenantRef: place.memberId, fromOn: '2026-02-01', toOn: '2027-01-31' });
const living = async () => (await officer.data('query ($id: ID!) { occupancy(id: $id) { state } }', { id: place.householdId })).occupancy.state;

describe('a tenancy', () => {
  it('makes the home a let one until it ends; what is said with the tenant stays apart (CS-091)', async () => {
    const { id } = await made(officer, 'startTenancy', tenancy(), 'id state');
    expect(await living()).toBe('TENANTED');
    expect(await refusedMade(officer, 'startTenancy', tenancy())).toBe('WRONG_STATE');
    await made(officer, 'recordContact', { householdId: place.householdId, tenancyId: id, channel: 'PHONE', summary: '询问停车', needs: '车位' });
    await made(officer, 'recordContact', { householdId: place.householdId, channel: 'VISIT', summary: '业主来访' });
    const contacts = async (isTenants: boolean) => (await officer.data('query ($f: ContactLogFilter) { contactLogs(filter: $f) { nodes { summary needs recordedBy { id } } } }', { f: { householdId: place.householdId, isTenants } })).contactLogs.nodes;
    expect(await contacts(true)).toEqual([{ summary: '询问停车', needs: '车位', recordedBy: { id: place.officerId } }]);
    expect(await contacts(false)).toEqual([{ summary: '业主来访', needs: null, recordedBy: { id: place.officerId } }]);
    expect(await done(officer, 'endTenancy', id, { input: { endedOn: '2026-03-01', reason: '搬离' } })).toMatchObject({ state: 'ENDED' });
    expect(await living()).toBe('OCCUPIED');
  });

  it('is over when the household moves out (CS-091)', async () => {
    await made(officer, 'startTenancy', tenancy());
    await done(officer, 'recordMoveOut', place.householdId, { input: { at: '2026-03-02T01:00:00Z', keys: [], readings: [], openBills: [] } });
    await h.settle();
    const { tenancies } = await officer.data('query ($e: ID) { tenancies(filter: { estateId: $e }) { nodes { state endedOn toOn } } }', { e: place.estateId });
    expect(tenancies.nodes).toEqual([{ state: 'ENDED', endedOn: '2026-03-02', toOn: '2027-01-31' }]);
    expect(await living()).toBe('DELIVERED_VACANT');
  });

  it('is of this estate’s households and their members alone (CS-091, PLAT-001)', async () => {
    expect(await refusedMade(officer, 'startTenancy', { ...tenancy(), tenantRef: randomUUID() })).toBe('TENANT_UNKNOWN');
    const elsewhere = await anEstate(h);
    expect(await refusedMade(officer, 'startTenancy', { ...tenancy(), householdId: elsewhere.householdId })).toBe('REFERENCE_NOT_YET_KNOWN');
    expect(await refusedMade(h.as(regional('RM', place.regionId)), 'startTenancy', tenancy())).toBe('FORBIDDEN');
  });
});

describe('a handling note', () => {
  const notes = async (client: Client) => (await client.data('query ($id: ID) { handlingNotes(householdId: $id) { nodes { text author { id } } } }', { id: place.householdId })).handlingNotes.nodes;

  it('is kept with the household, read before the visit, rewritten and taken away, and never told (CS-058)', async () => {
    await made(officer, 'setHandlingNote', { householdId: place.householdId, text: '请先电话联系,态度需耐心' });
    expect(await notes(head)).toEqual([{ text: '请先电话联系,态度需耐心', author: { id: place.officerId } }]);
    await made(head, 'setHandlingNote', { householdId: place.householdId, text: '由主管上门' });
    expect(await notes(officer)).toEqual([{ text: '由主管上门', author: { id: place.directorId } }]);
    await made(head, 'setHandlingNote', { householdId: place.householdId, text: null });
    expect(await notes(officer)).toEqual([]);
    const told = await toldOf(h, place.householdId);
    expect(told.filter(({ payload }) => payload['changed'] === 'HANDLING_NOTED')).toHaveLength(3);
    expect(JSON.stringify(await h.events())).not.toMatch(/电话联系|主管上门/);
  });

  it('is sealed at rest and stays inside the estate (CS-058)', async () => {
    await made(officer, 'setHandlingNote', { householdId: place.householdId, text: '请先电话联系' });
    const [{ text }] = await h.sql('select text from handling_note where id = $1', [place.householdId]);
    expect(text).not.toContain('电话');
    expect(await h.as(regional('RM', place.regionId)).refusal('query { handlingNotes { nodes { text } } }')).toBe('FORBIDDEN');
    expect(await notes(h.as(person('CSR', randomUUID())))).toEqual([]);
  });
});

describe('a segmentation review', () => {
  it('assesses each customer once a half-year, with other departments, and is confirmed by the head (CS-092)', async () => {
    const neighbour = await aNeighbour(h, place);
    await done(officer, 'recordDelivery', neighbour.householdId, { input: { at: '2026-03-01T00:00:00Z' } });
    const run = { estateId: place.estateId, year: 2026, half: 1, participantIds: [place.directorId, place.technicianId] };
    const { id } = await made(head, 'runSegmentation', run, 'id households');
    expect(await refusedMade(head, 'runSegmentation', run)).toBe('REVIEW_OF_HALF_EXISTS');
    const assess = (results: object[]) => done(officer, 'assessCustomers', id, { input: { results }, fields: 'state households assessed' });
    expect(await assess([{ householdId: place.householdId, segment: 'KEY', remark: '业委会主任' }])).toEqual({ state: 'OPEN', households: 2, assessed: 1 });
    expect(await refusedDone(head, 'confirmSegmentation', id)).toBe('WRONG_STATE');
    expect(await refusedDone(officer, 'assessCustomers', id, { results: [{ householdId: randomUUID(), segment: 'KEY' }] })).toBe('REFERENCE_NOT_YET_KNOWN');
    expect(await assess([{ householdId: neighbour.householdId, segment: 'CARE' }, { householdId: place.householdId, segment: 'ATTENTION' }])).toEqual({ state: 'ASSESSED', households: 2, assessed: 2 });
    expect(await refusedDone(officer, 'confirmSegmentation', id)).toBe('FORBIDDEN');
    await done(head, 'confirmSegmentation', id);
    expect((await toldOf(h, id)).map(({ payload }) => payload)).toMatchObject([{ year: 2026, half: 1, households: 2, participants: 2, isJoint: false }]);
    const { customerSegments } = await officer.data('query ($f: CustomerSegmentFilter) { customerSegments(filter: $f) { nodes { segment half assessor { id } } } segmentationReviews { nodes { state participants { employee { id } } } } }', { f: { householdId: place.householdId } });
    expect(customerSegments.nodes).toEqual([{ segment: 'ATTENTION', half: 1, assessor: { id: place.officerId } }]);
  });

  it('takes the last word on a customer named twice, and counts no one who has left since (CS-092)', async () => {
    const [leaving, late] = [await aNeighbour(h, place), await aNeighbour(h, place)];
    const delivered = ({ householdId }: { householdId: string }) => done(officer, 'recordDelivery', householdId, { input: { at: '2026-03-01T00:00:00Z' } });
    await delivered(leaving);
    const { id } = await made(head, 'runSegmentation', { estateId: place.estateId, year: 2026, half: 1, participantIds: [place.directorId] });
    const assess = (...results: [string, string][]) => done(officer, 'assessCustomers', id, {
      input: { results: results.map(([householdId, segment]) => ({ householdId, segment })) }, fields: 'state households assessed',
    });
    expect(await assess([leaving.householdId, 'KEY'], [leaving.householdId, 'CARE'])).toEqual({ state: 'OPEN', households: 2, assessed: 1 });
    const { customerSegments } = await officer.data('query ($f: CustomerSegmentFilter) { customerSegments(filter: $f) { nodes { segment } } }', { f: { householdId: leaving.householdId } });
    expect(customerSegments.nodes).toEqual([{ segment: 'CARE' }]);
    await h.tell(householdState, { id: leaving.householdId, estateId: place.estateId, data: {
      id: leaving.householdId, estateId: place.estateId, unitId: leaving.unitId, memberIds: [], state: 'CLOSED',
    } });
    await delivered(late);
    expect(await assess([place.householdId, 'REGULAR'])).toEqual({ state: 'OPEN', households: 2, assessed: 1 });
    expect(await assess([late.householdId, 'REGULAR'])).toEqual({ state: 'ASSESSED', households: 2, assessed: 2 });
  });
});
