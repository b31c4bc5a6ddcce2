import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { employeeState } from '@guanjia/contracts';
import { headquarters, member, person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { enter, kitchenLeak } from '../../tickets/ticket/ticket-journey.fixture.ts';
import { anotherBuilding, assignZone, assigningZone } from '../zones.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
});
afterAll(() => h.stop());

const director = () => h.as(person('OD', place.estateId));
const zones = async () => (await director().data(`query ($id: ID!) { zones(estateId: $id) { code version buildings { id } officer { id } leader { id } } }`, { id: place.estateId })).zones;
const zoneOf = async (unitId: string) =>
  (await director().data('query ($it: [_Any!]!) { _entities(representations: $it) { ... on Unit { zone { code officer { id } } } } }', { it: [{ __typename: 'Unit', id: unitId }] }))._entities[0].zone;

describe('responsibility zones', () => {
  it('put every home under one officer, and show those under none (CS-029)', async () => {
    const other = await anotherBuilding(h, place);
    const unzoned = async () => (await director().data('query ($id: ID!) { unzonedBuildings(estateId: $id) { id } }', { id: place.estateId })).unzonedBuildings.map(({ id }: any) => id);
    expect((await unzoned()).toSorted()).toEqual([place.buildingId, other.buildingId].toSorted());
    await assignZone(director(), place);
    expect(await unzoned()).toEqual([other.buildingId]);
    expect(await zoneOf(place.unitId)).toEqual({ code: 'EAST', officer: { id: place.officerId } });
    expect(await zoneOf(other.unitId)).toBeNull();
  });

  it('take places from one another in one step, and tell of both (CS-029)', async () => {
    const other = await anotherBuilding(h, place);
    const east = await assignZone(director(), place, { buildingIds: [place.buildingId, other.buildingId] });
    await assignZone(director(), place, { code: 'WEST', buildingIds: [other.buildingId], officerId: place.technicianId });
    expect(await zones()).toEqual([
      { code: 'EAST', version: 2, buildings: [{ id: place.buildingId }], officer: { id: place.officerId }, leader: { id: place.directorId } },
      { code: 'WEST', version: 1, buildings: [{ id: other.buildingId }], officer: { id: place.technicianId }, leader: { id: place.directorId } },
    ]);
    const told = (await h.events()).filter(({ type, aggregateId }) => type === 'customer-service.zone.reassigned.v1' && aggregateId === east.id);
    expect(told.map(({ payload }) => payload['buildingIds'])).toEqual([[place.buildingId, other.buildingId].toSorted(), [place.buildingId]]);
    expect(await zoneOf(other.unitId)).toMatchObject({ code: 'WEST' });
  });

  it('never hold a place twice, whoever is first (CS-029)', async () => {
    const answers = await Promise.all(['EAST', 'WEST'].map((code) =>
      director().run(assigningZone, { input: { estateId: place.estateId, code, name: code, buildingIds: [place.buildingId], officerId: place.officerId, leaderId: place.directorId }, key: randomUUID() })));
    expect(await h.sql('select 1 from zone_place where estate_id = $1', [place.estateId])).toHaveLength(1);
    expect(answers.some(({ errors }) => !errors)).toBe(true);
  });

  it('name people who serve in the estate (CS-029)', async () => {
    const elsewhere = await anEstate(h);
    const refused = (change: object) => director().refusal(assigningZone, {
      input: { estateId: place.estateId, code: 'EAST', name: '东区', buildingIds: [place.buildingId], officerId: place.officerId, leaderId: place.directorId, ...change }, key: randomUUID(),
    });
    expect(await refused({ officerId: elsewhere.officerId })).toBe('REFERENCE_NOT_YET_KNOWN');
    const gone = randomUUID();
    await h.tell(employeeState, { id: gone, estateId: place.estateId, data: { id: gone, estateId: place.estateId, orgUnitId: place.engineeringId, positionId: gone, state: 'DEPARTED', skills: [] } });
    expect(await refused({ leaderId: gone })).toBe('ASSIGNEE_NOT_ACTIVE');
    expect(await refused({ buildingIds: [elsewhere.buildingId] })).toBe('NOT_IN_ESTATE');
  });

  it('whose officer has left have what comes in wait for the role, until they are given to another (CS-029, HR-004)', async () => {
    const { estateId, officerId, technicianId, engineeringId: orgUnitId } = place;
    await assignZone(director(), place);
    const report = async () => (await enter(director(), kitchenLeak(place))).id;
    const officers = async () => (await director().data('query ($e: ID!) { tickets(filter: { estateId: $e }) { nodes { id zone { code } officer { id } } } }', { e: estateId })).tickets.nodes
      .map(({ id, zone, officer }: any) => [id, zone.code, officer?.id ?? null]);
    const before = await report();
    await h.tell(employeeState, { id: officerId, estateId, data: { id: officerId, estateId, orgUnitId, positionId: randomUUID(), state: 'DEPARTED', skills: [] } });
    const after = await report();
    expect((await officers()).toSorted()).toEqual([[before, 'EAST', officerId], [after, 'EAST', null]].toSorted());
    await assignZone(director(), place, { officerId: technicianId });
    await h.settle();
    expect((await officers()).toSorted()).toEqual([[before, 'EAST', technicianId], [after, 'EAST', technicianId]].toSorted());
  });

  it('are set by who leads the service, and read by who serves there (CS-029)', async () => {
    await assignZone(director(), place);
    const read = 'query ($id: ID!) { zones(estateId: $id) { code } }';
    for (const actor of [person('CSR', place.estateId), person('EM', place.estateId), headquarters('GQ')]) {
      expect((await h.as(actor).data(read, { id: place.estateId })).zones).toEqual([{ code: 'EAST' }]);
      expect(await h.as(actor).refusal(assigningZone, { input: { estateId: place.estateId, code: 'WEST', name: '西区', buildingIds: [], officerId: place.officerId, leaderId: place.directorId }, key: randomUUID() })).toBe('FORBIDDEN');
    }
    expect(await h.as(member('OWN', place.estateId, place.memberId)).refusal(read, { id: place.estateId })).toBe('FORBIDDEN');
    const elsewhere = await anEstate(h);
    expect((await h.as(person('OD', elsewhere.estateId)).data(read, { id: place.estateId })).zones).toEqual([]);
  });
});
