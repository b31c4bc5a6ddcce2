import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { householdState, moveInCompleted, renovationAccepted, renovationStarted, takeoverCompleted } from '@guanjia/contracts';
import { eventually, member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { done, refusedDone, toldOf } from '../care.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
});
afterAll(() => h.stop());

const fields = 'id version state subState since unit { id } periods { state from to unit { id } } moveOuts { at keys readings { meter value } openBills recordedBy { id } }';
const read = async (client: Client, id = place.householdId) => (await client.data(`query ($id: ID!) { occupancy(id: $id) { ${fields} } }`, { id })).occupancy;
const fired = (expected: () => Promise<void>) => eventually(async () => {
  await h.subgraph.deadlines.fireDue();
  await expected();
});
const register = (patch: object, id = place.householdId) => h.tell(householdState, { id, estateId: place.estateId, data: {
  id: place.householdId, estateId: place.estateId, unitId: place.unitId, memberIds: [], state: 'ACTIVE', ...patch,
} });

describe('how a household lives', () => {
  it('begins when the register tells of it, and goes on by delivery, residence and move-out (CS-091)', async () => {
    h.clock.set('2026-03-20T01:30:00Z');
    expect(await read(officer)).toMatchObject({ state: 'UNDELIVERED', unit: { id: place.unitId } });
    expect(await done(officer, 'recordDelivery', place.householdId, { input: { at: '2026-03-10T02:00:00Z' } })).toMatchObject({ state: 'DELIVERED_VACANT' });
    const lived = { since: '2026-03-15T02:00:00Z' };
    expect(await done(officer, 'recordResidence', place.householdId, { input: lived })).toMatchObject({ state: 'OCCUPIED' });
    expect(await refusedDone(officer, 'recordResidence', place.householdId, lived)).toBe('WRONG_STATE');
    const left = { at: '2026-03-18T02:00:00Z', keys: ['入户门 2 把'], readings: [{ meter: '水', value: '321' }], openBills: ['ZD-2026-000007'] };
    const { moveOuts, periods } = await done(officer, 'recordMoveOut', place.householdId, { input: left, fields });
    expect(moveOuts).toEqual([{ ...left, at: '2026-03-18T02:00:00.000Z', recordedBy: { id: place.officerId } }]);
    expect(periods.map((period: { state: string }) => period.state).slice(-3)).toEqual(['DELIVERED_VACANT', 'OCCUPIED', 'DELIVERED_VACANT']);
    const told = (await toldOf(h, place.householdId)).map(({ type, payload }) => [type, payload['changed']]);
    expect(told).toEqual(['DELIVERED', 'FOUND_LIVING', 'MOVED_OUT'].map((changed) => ['customer-service.occupancy.changed.v1', changed]));
  });

  it('follows the register to another unit, and out of it (CS-091, ARC-071)', async () => {
    const unitId = randomUUID();
    await register({ unitId });
    expect((await read(officer)).unit).toEqual({ id: unitId });
    await register({ unitId, state: 'CLOSED' });
    expect(await read(officer)).toMatchObject({ state: 'ENDED' });
    expect(await refusedDone(officer, 'recordDelivery', place.householdId, { at: '2026-03-02T01:00:00Z' })).toBe('WRONG_STATE');
  });

  it('is lived in once moved in, under renovation while works last, and has its covenant (CS-091, CS-088, CS-126)', async () => {
    const [moved] = moveInCompleted.samples;
    const home = { unitId: place.unitId, householdId: place.householdId };
    await h.tell(moveInCompleted, { id: randomUUID(), estateId: place.estateId, data: { ...moved!, ...home, moveInAt: '2026-03-02T01:00:00.000Z', covenantSignedAt: '2026-03-01T01:00:00.000Z' } });
    await h.tell(renovationStarted, { id: randomUUID(), estateId: place.estateId, data: { ...renovationStarted.samples[0]!, ...home, householdId: null } });
    expect(await read(officer)).toMatchObject({ state: 'OCCUPIED', subState: 'RENOVATING', since: '2026-03-02T01:00:00.000Z' });
    await h.tell(renovationAccepted, { id: randomUUID(), estateId: place.estateId, data: { ...renovationAccepted.samples[0]!, ...home } });
    expect(await read(officer)).toMatchObject({ state: 'OCCUPIED', subState: null });
    expect((await officer.data('query ($id: ID!) { occupancy(id: $id) { covenantSignedAt } }', { id: place.householdId })).occupancy.covenantSignedAt).toBe('2026-03-01T01:00:00.000Z');
  });

  it('of a whole estate is entered as found, part by part, at its takeover or when somebody says so; who has a state keeps it (CS-091, CS-039)', async () => {
    const neighbours = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of neighbours) await register({ id, unitId: randomUUID(), memberIds: [], state: 'ACTIVE' }, id);
    await register({ id: neighbours[2]!, state: 'REGISTERED' }, neighbours[2]!);
    await done(officer, 'recordDelivery', neighbours[1]!, { input: { at: '2026-03-01T01:00:00Z' } });
    const states = async () => (await Promise.all([place.householdId, ...neighbours].map(async (id) => (await read(officer, id)).state)));
    const enter = 'mutation ($i: RecordEstateResidenceInput!, $k: IdempotencyKey!) { recordEstateResidence(input: $i, idempotencyKey: $k) }';
    const said = { i: { estateId: place.estateId, since: '2025-06-01T00:00:00Z' }, k: randomUUID() };
    expect(await officer.refusal(enter, { i: { ...said.i, since: '2026-03-02T01:30:01Z' }, k: randomUUID() })).toBe('TIME_ORDER');
    expect(await h.as(person('CSR', randomUUID())).refusal(enter, said)).toBe('NOT_FOUND');
    for (let times = 0; times < 2; times++) expect((await officer.data(enter, said)).recordEstateResidence).toBe(2);
    await fired(async () => expect(await states()).toEqual(['OCCUPIED', 'OCCUPIED', 'DELIVERED_VACANT', 'UNDELIVERED']));
    expect(await read(officer)).toMatchObject({ since: '2025-06-01T00:00:00.000Z', version: 2, periods: [{ state: 'OCCUPIED', to: null }] });
    expect((await toldOf(h, place.householdId)).map(({ payload }) => payload['changed'])).toEqual(['FOUND_LIVING']);
    await register({ id: neighbours[2]!, state: 'ACTIVE' }, neighbours[2]!);
    const [fresh, existing] = takeoverCompleted.samples;
    await h.tell(takeoverCompleted, { id: randomUUID(), estateId: place.estateId, data: { ...fresh!, completedAt: '2026-03-01T01:00:00.000Z' } });
    await h.tell(takeoverCompleted, { id: randomUUID(), estateId: place.estateId, data: { ...existing!, completedAt: '2026-03-02T01:00:00.000Z' } });
    await fired(async () => expect(await read(officer, neighbours[2]!)).toMatchObject({ state: 'OCCUPIED', since: '2026-03-02T01:00:00.000Z' }));
  });

  it('is listed by estate, unit and state, and hangs on the household (CS-091)', async () => {
    const list = (filter: object) => officer.data('query ($f: OccupancyFilter) { occupancies(filter: $f) { nodes { id } edges { cursor } pageInfo { hasNextPage } } }', { f: filter });
    expect((await list({ estateId: place.estateId, unitId: place.unitId, state: 'UNDELIVERED', isRenovating: false })).occupancies.nodes).toEqual([{ id: place.householdId }]);
    expect((await list({ estateId: place.estateId, isRenovating: true })).occupancies.nodes).toEqual([]);
    const { _entities } = await officer.data('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Household { occupancy { state } } } }',
      { r: [{ __typename: 'Household', id: place.householdId }] });
    expect(_entities).toEqual([{ occupancy: { state: 'UNDELIVERED' } }]);
  });

  it('is seen by the service and its region, changed by the service alone (CS-091, PLAT-001)', async () => {
    const region = h.as(regional('RM', place.regionId));
    expect(await read(region)).toMatchObject({ state: 'UNDELIVERED' });
    expect(await refusedDone(region, 'recordDelivery', place.householdId, { at: '2026-03-02T01:00:00Z' })).toBe('FORBIDDEN');
    expect(await read(h.as(person('CSR', randomUUID())))).toBeNull();
    expect(await refusedDone(h.as(person('CSR', randomUUID())), 'recordDelivery', place.householdId, { at: '2026-03-02T01:00:00Z' })).toBe('NOT_FOUND');
    expect(await h.as(member('OWN', place.estateId)).refusal('query ($id: ID!) { occupancy(id: $id) { id } }', { id: place.householdId })).toBe('FORBIDDEN');
  });
});
