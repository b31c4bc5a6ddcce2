import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { headquarters, member, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { engineering } from '../../index.ts';
import { tellDispatch, tellEstate, tellGroup, tellWorker, type Neighbourhood } from '../work-order/neighbourhood.fixture.ts';

let h: SubgraphHarness;

beforeAll(async () => {
  h = await startSubgraph(engineering);
  h.clock.set('2026-03-02T01:30:00Z');
  await tellGroup(h);
});
beforeEach(() => h.clock.set('2026-03-02T01:30:00Z'));
afterAll(() => h.stop());

const entities = `query($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Estate { id workOrders { open overdue finished counted onTime onTimeShareBp } }
  ... on Employee { id openWorkOrders } } }`;
const tickets = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Ticket { workOrders { number state } } } }`;
const list = `query($filter: WorkOrderFilter, $first: Int, $after: String) { workOrders(filter: $filter, first: $first, after: $after) { nodes { id urgency isOverdue ticket { id } } pageInfo { hasNextPage endCursor } } }`;
const start = `mutation($id: ID!) { startWorkOrder(id: $id) { state } }`;
const complete = `mutation($id: ID!, $key: IdempotencyKey!, $file: ID!) { completeWorkOrder(id: $id, idempotencyKey: $key, input: { outcome: FIXED, labourFen: 100, signatureFileId: $file }) { isInTime } }`;

async function orderOf(place: Neighbourhood, technician: string, urgency: 'URGENT' | 'ROUTINE' | 'WORKS' = 'ROUTINE') {
  const { ticketId } = await tellDispatch(h, place, { employeeId: technician, urgency });
  const [{ id }] = await h.sql('select id from work_order where ticket_id = $1', [ticketId]);
  return { id: id as string, ticketId };
}

describe('timeliness of the month (K13)', () => {
  it('counts what is finished or past a limit; works, cancelled and running orders count not', async () => {
    const place = await tellEstate(h);
    const quiet = await tellEstate(h, place.regionId);
    const technician = await tellWorker(h, place.estateId, { skills: ['PLUMBING'] });
    const tec = h.as(person('TEC', place.estateId, technician));
    const orders = [await orderOf(place, technician), await orderOf(place, technician), await orderOf(place, technician, 'URGENT'), await orderOf(place, technician, 'WORKS')];
    const finish = async ({ id }: { id: string }) => {
      await tec.data(start, { id });
      return tec.data(complete, { id, key: randomUUID(), file: randomUUID() });
    };
    h.clock.set('2026-03-02T02:30:00Z');
    expect((await finish(orders[0]!)).completeWorkOrder.isInTime).toBe(true);
    expect((await finish(orders[2]!)).completeWorkOrder.isInTime).toBe(false);
    h.clock.set('2026-03-02T04:30:00Z');
    const { estateId } = place;
    const pages = [{ __typename: 'Estate', id: estateId }, { __typename: 'Estate', id: quiet.estateId }, { __typename: 'Employee', id: technician }];
    const answer = await h.as(regional('RM', place.regionId)).data(entities, { representations: pages });
    expect(answer._entities).toEqual([
      { id: estateId, workOrders: { open: 2, overdue: 1, finished: 2, counted: 3, onTime: 1, onTimeShareBp: 3333 } },
      { id: quiet.estateId, workOrders: { open: 0, overdue: 0, finished: 0, counted: 0, onTime: 0, onTimeShareBp: null } },
      { id: technician, openWorkOrders: 2 },
    ]);
  });
});

describe('who sees what (PLAT-001 PLAT-003)', () => {
  it('a repairman sees the own orders alone; other estates and owners see none', async () => {
    const place = await tellEstate(h);
    const other = await tellEstate(h);
    const [mine, colleague] = [await tellWorker(h, place.estateId, { skills: ['PLUMBING'] }), await tellWorker(h, place.estateId, { skills: ['PLUMBING'] })];
    const own = await orderOf(place, mine);
    const theirs = await orderOf(place, colleague);
    const tec = h.as(person('TEC', place.estateId, mine));
    expect((await tec.data(list, {})).workOrders.nodes.map(({ id }: { id: string }) => id)).toEqual([own.id]);
    expect((await tec.data('{ myWorkOrders { nodes { id } } }')).myWorkOrders.nodes).toEqual([{ id: own.id }]);
    expect((await tec.data('query($id: ID!) { workOrder(id: $id) { id } }', { id: theirs.id })).workOrder).toBeNull();
    expect(await tec.refusal(start, { id: theirs.id })).toBe('NOT_FOUND');
    expect(await h.as(person('EM', other.estateId)).refusal('mutation($id: ID!) { verifyWorkOrder(id: $id) { id } }', { id: own.id })).toBe('NOT_FOUND');
    expect((await h.as(person('PM', other.estateId)).data(list, { filter: { estateId: place.estateId } })).workOrders.nodes).toEqual([]);
    expect(await h.as(member('OWN', place.estateId)).refusal(list, {})).toBe('FORBIDDEN');
    const ticket = await h.as(headquarters('GQ')).data(tickets, { representations: [{ __typename: 'Ticket', id: own.ticketId }] });
    expect(ticket._entities[0].workOrders).toEqual([{ number: expect.stringMatching(/^GD-2026-/), state: 'ASSIGNED' }]);
  });

  it('lists urgent orders first, then what is due first, page by page (ENG-027 PLAT-020)', async () => {
    const place = await tellEstate(h);
    const technician = await tellWorker(h, place.estateId, { skills: ['PLUMBING'] });
    const orders = [];
    for (const urgency of ['WORKS', 'ROUTINE', 'URGENT', 'ROUTINE'] as const) orders.push(await orderOf(place, technician, urgency));
    const em = h.as(person('EM', place.estateId));
    const first = (await em.data(list, { first: 3 })).workOrders;
    const rest = (await em.data(list, { first: 3, after: first.pageInfo.endCursor })).workOrders;
    expect([...first.nodes, ...rest.nodes].map(({ urgency }) => urgency)).toEqual(['URGENT', 'ROUTINE', 'ROUTINE', 'WORKS']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect((await em.data(list, { filter: { urgency: 'URGENT', overdue: true } })).workOrders.nodes).toEqual([]);
  });
});

describe('limits that pass (ENG-020 PLAT-018)', () => {
  it('are told once each, with an alert to the engineering manager', async () => {
    const place = await tellEstate(h);
    const technician = await tellWorker(h, place.estateId, { skills: ['PLUMBING'] });
    const { id } = await orderOf(place, technician, 'URGENT');
    h.clock.set('2026-03-02T02:01:00Z');
    await h.subgraph.deadlines.fireDue();
    await h.subgraph.deadlines.fireDue();
    const overdue = (await h.events('engineering.work-order.overdue.v1')).filter((e) => e.aggregateId === id);
    expect(overdue.map(({ payload }) => payload)).toEqual([{ limit: 'RESPOND', dueAt: '2026-03-02T02:00:00.000Z' }]);
    const alerts = (await h.events('engineering.task.opened.v1')).filter(({ payload }) => payload['subjectId'] === id && payload['role'] === 'EM');
    expect(alerts.map(({ payload }) => payload['kind'])).toEqual(['ALERT']);
    expect((await h.as(person('EM', place.estateId)).data(list, { filter: { overdue: true } })).workOrders.nodes).toMatchObject([{ id, isOverdue: true }]);
  });
});
