import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarState } from '@guanjia/contracts';
import { person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { engineering } from '../../index.ts';
import { tellDispatch, tellEstate, tellGroup, tellWorker } from './neighbourhood.fixture.ts';

let h: SubgraphHarness;

beforeAll(async () => {
  h = await startSubgraph(engineering);
  h.clock.set('2026-12-30T01:30:00Z');
  await tellGroup(h);
});
afterAll(() => h.stop());

const publish = (id: string, regionId: string, holidays: string[]) => h.tell(calendarState, { id, estateId: null, data: {
  id, regionId, year: 2027, holidays, workdays: [], state: 'EFFECTIVE',
} });

async function dispatched() {
  const place = await tellEstate(h);
  const technician = await tellWorker(h, place.estateId, { skills: ['PLUMBING'] });
  const { ticketId } = await tellDispatch(h, place, { employeeId: technician });
  const em = h.as(person('EM', place.estateId));
  const read = async () => (await em.data(`query($ticketId: ID!) { workOrders(filter: { ticketId: $ticketId }) { nodes {
    id version respondBy finishBy isProvisional } } }`, { ticketId })).workOrders.nodes[0];
  const tec = h.as(person('TEC', place.estateId, technician));
  const start = async (id: string) => tec.data('mutation($id: ID!, $key: IdempotencyKey!) { startWorkOrder(id: $id, idempotencyKey: $key) { id } }', { id, key: randomUUID() });
  return { ...place, read, start, order: await read() };
}

const deadline = async (ref: string) => (await h.sql('select due_at from deadline where ref = $1 and kind = $2', [ref, 'work-order.finish']))[0].due_at;
const changes = async (ref: string) => (await h.events('engineering.task.changed.v1')).filter((e) => e.aggregateId === ref).map(({ payload }) => payload['dueAt']);

describe('the calendar of 2027 is published after orders of 2026 run into it (PLAT-010)', () => {
  it('makes the finish limit firm where it belongs, moves its deadline and tells the inbox', async () => {
    const { order, regionId, read, start } = await dispatched();
    const elsewhere = await dispatched();
    expect(order).toMatchObject({ finishBy: '2027-01-05T16:00:00.000Z', isProvisional: true });
    await start(order.id);
    await publish(randomUUID(), regionId, ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04']);
    expect(await read()).toMatchObject({ finishBy: '2027-01-06T16:00:00.000Z', isProvisional: false, respondBy: order.respondBy, version: order.version + 2 });
    expect(await deadline(order.id)).toEqual(new Date('2027-01-06T16:00:00Z'));
    expect((await changes(order.id)).at(-1)).toBe('2027-01-06T16:00:00.000Z');
    expect(await elsewhere.read()).toEqual(elsewhere.order);
  });

  it('never changes a firm limit, though the calendar is corrected', async () => {
    const { order, regionId, read } = await dispatched();
    const id = randomUUID();
    await publish(id, regionId, ['2027-01-01']);
    const firm = await read();
    expect(firm).toMatchObject({ finishBy: order.finishBy, isProvisional: false, version: order.version + 1 });
    expect(await changes(order.id)).toEqual([]);
    await publish(id, regionId, ['2027-01-01', '2027-01-04', '2027-01-05']);
    expect(await read()).toEqual(firm);
    expect(await deadline(order.id)).toEqual(new Date(order.finishBy));
  });

  it('moves the limit within which a repair must be decided (ENG-024)', async () => {
    const { estateId, regionId } = await tellEstate(h);
    const em = h.as(person('EM', estateId));
    const input = { estateId, origin: 'STAFF', category: 'LIFT', urgency: 'WORKS', areaCode: 'T3-LIFT', equipmentId: randomUUID(), requiredSkill: 'LIFT', description: '电梯门异响' };
    const { id } = (await em.data(`mutation($input: CreateWorkOrderInput!, $key: IdempotencyKey!) { createWorkOrder(input: $input, idempotencyKey: $key) { id } }`, { input, key: randomUUID() })).createWorkOrder;
    const technician = await tellWorker(h, estateId, { skills: ['LIFT'], certificates: ['SPECIAL_EQUIPMENT.LIFT'] });
    await em.data(`mutation($id: ID!, $input: AssignWorkOrderInput!, $key: IdempotencyKey!) { assignWorkOrder(id: $id, input: $input, idempotencyKey: $key) { id } }`, { id, input: { employeeId: technician }, key: randomUUID() });
    h.clock.set('2026-12-31T01:30:00Z');
    await em.data(`mutation($id: ID!, $key: IdempotencyKey!) { requestRepairApproval(id: $id, estimateFen: 26000, idempotencyKey: $key) { id } }`, { id, key: randomUUID() });
    const decideBy = async () => (await em.data('query($id: ID!) { workOrder(id: $id) { repairApproval { decideBy } } }', { id })).workOrder.repairApproval.decideBy;
    expect(await decideBy()).toBe('2027-01-04T16:00:00.000Z');
    await publish(randomUUID(), regionId, ['2027-01-01', '2027-01-04']);
    expect(await decideBy()).toBe('2027-01-05T16:00:00.000Z');
    expect((await changes(id)).at(-1)).toBe('2027-01-05T16:00:00.000Z');
  });

  it('leaves none out, however many there are', async () => {
    h.clock.set('2026-12-30T01:30:00Z');
    const { order, regionId, estateId } = await dispatched();
    const [{ names }] = await h.sql(`select string_agg(column_name, ', ') as names from information_schema.columns
      where table_name = 'work_order' and is_generated = 'NEVER'`);
    await h.sql(`insert into work_order (${names}) select ${names} from (
      select (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), 'assignment_id', gen_random_uuid(), 'number', 'COPY-' || n))).*
        from work_order w, generate_series(1, 400) n where w.id = $1) copies`, [order.id]);
    await publish(randomUUID(), regionId, ['2027-01-01', '2027-01-04']);
    expect(await h.sql('select is_provisional, finish_by, count(*)::int from work_order where estate_id = $1 group by 1, 2', [estateId])).toEqual([
      { is_provisional: false, finish_by: new Date('2027-01-06T16:00:00Z'), count: 401 },
    ]);
  });
});
