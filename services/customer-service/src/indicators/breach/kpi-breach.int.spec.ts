import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { estateState } from '@guanjia/contracts';
import { eventually, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { insertRows } from '../roll-up/rows.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  h.clock.set('2026-03-02T01:30:00Z');
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
});
afterAll(() => h.stop());

const list = `query ($filter: KpiBreachFilter) { kpiBreaches(filter: $filter) { nodes { id indicator name period numerator denominator value target streak
  acknowledgements { role by { id } } } } }`;
const acknowledge = 'mutation ($id: ID!) { acknowledgeKpiBreach(id: $id) { id acknowledgements { role by { id } } } }';
const missed = async (client: Client, filter: object): Promise<any[]> => (await client.data(list, { filter })).kpiBreaches.nodes;
const told = async (type: string): Promise<any[]> => (await h.events(type)).filter(({ estateId }) => estateId === place.estateId);

async function answer(satisfaction: string, at: string): Promise<void> {
  await insertRows(h, 'callback', [{
    id: randomUUID(), estate_id: place.estateId, source_id: randomUUID(), kind: 'TICKET', source_completed_at: at, due_at: at, completed_at: at, satisfaction,
    state: 'DONE_SATISFIED',
  }]);
}

/** A day begins, and what is due then has been looked at. */
async function until(text: string): Promise<void> {
  h.clock.set(text);
  await eventually(async () => {
    await h.subgraph.deadlines.fireDue();
    expect(await h.sql(`select 1 from deadline where kind = 'kpi.judge' and ref = $1 and due_at > $2`, [place.estateId, text])).toHaveLength(1);
  });
}

describe('at the close of a month', () => {
  it('a missed target is told once per estate, indicator and period, and to whom it concerns (CS-060, PLAT-017)', async () => {
    await answer('UNSATISFIED', '2026-03-02T01:00:00Z');
    await until('2026-03-31T15:59:59Z');
    expect((await told('customer-service.kpi.breached.v1')).filter(({ payload }) => payload.kpiId === 'K12')).toEqual([]);
    await until('2026-03-31T16:00:00Z');
    const mine = (await told('customer-service.kpi.breached.v1')).filter(({ payload }) => payload.kpiId === 'K12');
    expect(mine).toMatchObject([{ payload: { period: '2026-03', numerator: 0, denominator: 1, target: '95', streak: 1 } }]);
    expect((await told('customer-service.task.opened.v1')).filter(({ payload }) => payload.ref === mine[0].aggregateId).map(({ payload }) => payload.role))
      .toEqual(['SDM', 'PM', 'RM']);
    await until('2026-04-01T16:00:00Z');
    expect((await told('customer-service.kpi.breached.v1')).filter(({ payload }) => payload.kpiId === 'K12')).toHaveLength(1);
    await answer('UNSATISFIED', '2026-04-10T01:00:00Z');
    await until('2026-04-30T16:00:00Z');
    expect((await told('customer-service.kpi.breached.v1')).filter(({ payload }) => payload.kpiId === 'K12').map(({ payload }) => [payload.period, payload.streak]))
      .toEqual([['2026-03', 1], ['2026-04', 2]]);
  });

  it('what falls due after it is told then (CS-064, CS-075)', async () => {
    await insertRows(h, 'complaint', [{
      id: randomUUID(), estate_id: place.estateId, number: randomUUID(), received_at: '2026-03-31T02:00:00Z', response_due_at: '2026-04-02T16:00:00Z',
      target_at: '2026-04-08T16:00:00Z',
    }]);
    const ofComplaints = async () => (await told('customer-service.kpi.breached.v1')).map(({ payload }) => [payload.kpiId, payload.period]).filter(([id]) => ['K06', 'K07'].includes(id));
    await until('2026-03-31T16:00:00Z');
    expect(await ofComplaints()).toEqual([]);
    await until('2026-04-02T16:00:00Z');
    expect(await ofComplaints()).toEqual([['K06', '2026-03']]);
    await until('2026-04-08T16:00:00Z');
    expect(await ofComplaints()).toEqual([['K06', '2026-03'], ['K07', '2026-03']]);
  });

  it('an error with consequences is told, also of an estate that began within the month; what it owes by then is not (CS-156, K62, K30)', async () => {
    await insertRows(h, 'info_failure', [{ id: randomUUID(), estate_id: place.estateId, happened_at: '2026-03-10T02:00:00Z', consequence: 'COMPLAINT' }]);
    await until('2026-03-31T16:00:00Z');
    const counts = (await told('customer-service.kpi.breached.v1')).map(({ payload }) => payload).filter(({ denominator }) => denominator === null);
    expect(counts).toMatchObject([{ kpiId: 'K62', period: '2026-03', numerator: 1 }]);
  });

  it('an estate that is not at work is not looked at (CS-060)', async () => {
    const { estateId, regionId } = place;
    await h.tell(estateState, { id: estateId, estateId, data: { id: estateId, regionId, groupId: randomUUID(), code: 'SH-0001', kind: 'RESIDENTIAL', state: 'CLOSED', buildings: [] } });
    expect(await h.sql(`select 1 from deadline where kind = 'kpi.judge' and ref = $1`, [estateId])).toEqual([]);
    expect(await h.sql('select 1 from kpi_estate where estate_id = $1', [estateId])).toEqual([]);
  });
});

it('each role that was told acknowledges it for itself (CS-060, PLAT-001)', async () => {
  await answer('UNSATISFIED', '2026-03-02T01:00:00Z');
  await until('2026-03-31T16:00:00Z');
  const [manager, region] = [person('PM', place.estateId), regional('RM', place.regionId)];
  const [{ id, ...shown }] = await missed(h.as(manager), { estateId: place.estateId, indicator: 'K12', isOpen: true });
  expect(shown).toMatchObject({ name: '服务质量回访满意率', period: '2026-03', value: 0, target: 95, acknowledgements: [] });
  expect((await h.as(manager).data(acknowledge, { id })).acknowledgeKpiBreach).toEqual({ id, acknowledgements: [{ role: 'PM', by: { id: manager.id } }] });
  expect(await h.as(manager).refusal(acknowledge, { id })).toBe('BREACH_ACKNOWLEDGED');
  expect((await h.as(region).data(acknowledge, { id })).acknowledgeKpiBreach.acknowledgements).toHaveLength(2);
  expect((await told('customer-service.task.closed.v1')).filter(({ payload }) => payload.ref === id).map(({ payload }) => payload.role)).toEqual(['PM', 'RM']);
  expect(await h.as(person('CSR', place.estateId)).refusal(acknowledge, { id })).toBe('FORBIDDEN');
  for (const stranger of [person('SDM', randomUUID()), regional('RM', randomUUID())]) {
    expect(await h.as(stranger).refusal(acknowledge, { id })).toBe('NOT_FOUND');
    expect(await missed(h.as(stranger), {})).toEqual([]);
  }
  await h.as(person('SDM', place.estateId)).data(acknowledge, { id });
  expect(await missed(h.as(manager), { estateId: place.estateId, isOpen: true, indicator: 'K12' })).toEqual([]);
});
