import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticketClosed, ticketReopened } from '@guanjia/contracts';
import { eventually, person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { engineering } from '../../index.ts';
import { tellContract, tellDispatch, tellEstate, tellGroup, tellWorker } from './neighbourhood.fixture.ts';

let h: SubgraphHarness;

beforeAll(async () => {
  h = await startSubgraph(engineering);
  h.clock.set('2026-03-02T01:30:00Z');
  await tellGroup(h);
});
afterAll(() => h.stop());

const ofTicket = `query($ticketId: ID!) { workOrders(filter: { ticketId: $ticketId }) { nodes {
  id number state urgency assignee { id } unit { id } ticket { id } respondBy finishBy isProvisional } } }`;
const mutation = (name: string, input?: string) => `mutation($id: ID!, $key: IdempotencyKey!${input ? `, $input: ${input}!` : ''}) {
  ${name}(id: $id, idempotencyKey: $key${input ? ', input: $input' : ''}) {
    id state reworkNo isInTime slip { labourFen materialFen amountFen chargedFen parts { name qty unitPriceFen } } reworks { no causeCode acceptedAt } block { reasonCode nextAt } } }`;
const complete = mutation('completeWorkOrder', 'CompleteWorkOrderInput');
const key = () => ({ key: randomUUID() });
const typesOf = async (id: string) => (await h.events()).filter((e) => e.aggregateId === id).map(({ type }) => type.replace(/^engineering\.|\.v1$/g, ''));

async function leak(patch = {}) {
  const place = await tellEstate(h);
  const technician = await tellWorker(h, place.estateId, { skills: ['PLUMBING'] });
  const { ticketId } = await tellDispatch(h, place, { employeeId: technician, ...patch });
  const em = h.as(person('EM', place.estateId));
  const { workOrders } = await em.data(ofTicket, { ticketId });
  return { ...place, technician, ticketId, em, tec: h.as(person('TEC', place.estateId, technician)), order: workOrders.nodes[0], orders: workOrders.nodes };
}

describe('a kitchen leaks in 3栋1202', () => {
  it('from dispatch to the charged slip, the verification and the end (ENG-019 ENG-020 ENG-032 BIL-004)', async () => {
    const { order, technician, unitId, ticketId, tec, em } = await leak();
    expect(order).toMatchObject({
      state: 'ASSIGNED', assignee: { id: technician }, unit: { id: unitId }, ticket: { id: ticketId },
      respondBy: '2026-03-02T03:30:00.000Z', finishBy: '2026-03-05T16:00:00.000Z', isProvisional: false,
    });
    expect(order.number).toMatch(/^GD-2026-\d{6}$/);
    const { id } = order;
    expect((await tec.data(mutation('startWorkOrder'), { id, ...key() })).startWorkOrder.state).toBe('STARTED');
    const input = { outcome: 'REPLACED', labourFen: 5000, parts: [{ name: '角阀', qty: 1, unitPriceFen: 3550 }] };
    expect(await tec.refusal(complete, { id, ...key(), input })).toBe('SIGNATURE_REQUIRED');
    const once = { id, ...key(), input: { ...input, signatureFileId: randomUUID() } };
    const first = await tec.data(complete, once);
    expect(first.completeWorkOrder).toMatchObject({
      state: 'COMPLETED', isInTime: true,
      slip: { labourFen: 5000, materialFen: 3550, amountFen: 8550, chargedFen: 8550, parts: [{ name: '角阀', qty: 1, unitPriceFen: 3550 }] },
    });
    expect(await tec.data(complete, once)).toEqual(first);
    expect(await tec.refusal(mutation('verifyWorkOrder'), { id, ...key() })).toBe('FORBIDDEN');
    expect((await em.data(mutation('verifyWorkOrder'), { id, ...key() })).verifyWorkOrder.state).toBe('VERIFIED');
    expect(await em.refusal(mutation('closeWorkOrder'), { id, ...key() })).toBe('TICKET_STILL_OPEN');
    const { estateId } = (await h.events()).find((e) => e.aggregateId === id)!;
    await h.tell(ticketClosed, { id: ticketId, estateId, data: {
      completionNo: 1, mode: 'CALLBACK', closedAt: '2026-03-02T02:00:00.000Z', category: 'PLUMBING', urgency: 'ROUTINE', unitId, householdId: null, workOrderIds: [id],
    } });
    expect((await em.data(mutation('closeWorkOrder'), { id, ...key() })).closeWorkOrder.state).toBe('CLOSED');
    expect((await typesOf(id)).filter((type) => type.startsWith('work-order'))).toEqual([
      'work-order.created', 'work-order.assigned', 'work-order.started', 'work-order.completed', 'work-order.verified', 'work-order.closed',
    ]);
  });

  it('is done again when the ticket is reopened, and never charged again (ENG-030 CS-019)', async () => {
    const { order: { id }, tec, em, ticketId, estateId } = await leak();
    await tec.data(mutation('startWorkOrder'), { id, ...key() });
    await tec.data(complete, { id, ...key(), input: { outcome: 'FIXED', labourFen: 5000, signatureFileId: randomUUID() } });
    await h.tell(ticketReopened, { id: ticketId, estateId, data: { reopenNo: 1, completionNo: 1, reasonCode: 'FAULT_CAME_BACK', assignmentIds: [], workOrderIds: [id] } });
    await tec.data(mutation('startWorkOrder'), { id, ...key() });
    await tec.data(complete, { id, ...key(), input: { outcome: 'FIXED', labourFen: 4000 } });
    const { verifyWorkOrder } = await em.data(mutation('verifyWorkOrder'), { id, ...key() });
    expect(verifyWorkOrder).toMatchObject({ reworkNo: 1, slip: { amountFen: 4000, chargedFen: 5000 } });
    expect(verifyWorkOrder.reworks).toEqual([{ no: 1, causeCode: 'FAULT_CAME_BACK', acceptedAt: expect.any(String) }]);
    const completions = (await h.events('engineering.work-order.completed.v1')).filter((e) => e.aggregateId === id);
    expect(completions.map(({ payload }) => [payload['reworkNo'], payload['isChargeable']])).toEqual([[0, true], [1, false]]);
  });

  it('gives one order per assignment, and a ticket with two assignments two (ENG-019 CS-028)', async () => {
    const { ticketId, orders, estateId, unitId, regionId, em } = await leak();
    expect(orders).toHaveLength(1);
    await tellDispatch(h, { estateId, unitId, regionId }, { role: 'HELPER' }, ticketId);
    const both = (await em.data(ofTicket, { ticketId })).workOrders.nodes;
    expect(both).toHaveLength(2);
    const twin = 'update work_order set assignment_id = (select assignment_id from work_order where id = $1) where id = $2';
    await expect(h.sql(twin, [both[0].id, both[1].id])).rejects.toMatchObject({ constraint: 'work_order_assignment_unique' });
  });

  it('waits for the engineering manager when the one named lacks the skill (ENG-026)', async () => {
    const { order, em, estateId } = await leak({ requiredSkill: 'ELECTRICAL' });
    expect(order).toMatchObject({ state: 'CREATED', assignee: null });
    const tasks = (await h.events('engineering.task.opened.v1')).filter((e) => e.aggregateId === order.id);
    expect(tasks.map(({ payload }) => [payload['kind'], payload['role']])).toEqual([['WORK_ORDER_ASSIGN', 'EM']]);
    const assign = mutation('assignWorkOrder', 'AssignWorkOrderInput');
    const expired = await tellContract(h, estateId, '2026-03-01');
    expect(await em.refusal(assign, { id: order.id, ...key(), input: { contractId: expired } })).toBe('CONTRACT_NOT_IN_FORCE');
    const input = { contractId: expired, overrideReason: '水漫楼下,值班厂家先到', plannedOn: '2026-03-03' };
    expect((await em.data(assign, { id: order.id, ...key(), input })).assignWorkOrder.state).toBe('ASSIGNED');
    const seen = await em.data('query($id: ID!) { workOrder(id: $id) { plannedOn isOverride overrideReason contract { id } } }', { id: order.id });
    expect(seen.workOrder).toEqual({ plannedOn: '2026-03-03', isOverride: true, overrideReason: input.overrideReason, contract: { id: expired } });
    expect(await em.refusal(assign, { id: order.id, ...key(), input: {} })).toBe('INVALID_INPUT');
  });

  it('is made when the employee who was named becomes known, and not before (ENG-019 PLAT-006)', async () => {
    const place = await tellEstate(h);
    const late = randomUUID();
    const { ticketId } = await tellDispatch(h, place, { employeeId: late });
    const em = h.as(person('EM', place.estateId));
    expect((await em.data(ofTicket, { ticketId })).workOrders.nodes).toEqual([]);
    await tellWorker(h, place.estateId, { id: late, skills: ['PLUMBING'] });
    await eventually(async () => expect((await em.data(ofTicket, { ticketId })).workOrders.nodes).toMatchObject([{ state: 'ASSIGNED', assignee: { id: late } }]));
  });

  it('is blocked with reason and next date, goes on, and may be cancelled only before work began (ENG-022 ENG-019)', async () => {
    const { order: { id }, tec, em } = await leak();
    await tec.data(mutation('startWorkOrder'), { id, ...key() });
    const input = { reasonCode: 'WAITING_FOR_PARTS', note: '等角阀', nextAt: '2026-03-03T01:30:00Z' };
    const { blockWorkOrder } = await tec.data(mutation('blockWorkOrder', 'BlockWorkOrderInput'), { id, ...key(), input });
    expect(blockWorkOrder.block).toEqual({ reasonCode: 'WAITING_FOR_PARTS', nextAt: '2026-03-03T01:30:00.000Z' });
    expect((await tec.data(mutation('unblockWorkOrder'), { id, ...key() })).unblockWorkOrder.block).toBeNull();
    expect(await em.refusal(mutation('cancelWorkOrder', 'CancelWorkOrderInput'), { id, ...key(), input: { reasonCode: 'DUPLICATE' } })).toBe('WRONG_STATE');
    const other = await leak();
    const cancelled = await other.em.data(mutation('cancelWorkOrder', 'CancelWorkOrderInput'), { id: other.order.id, ...key(), input: { reasonCode: 'NO_ACCESS' } });
    expect(cancelled.cancelWorkOrder.state).toBe('CANCELLED');
    expect(await typesOf(other.order.id)).toContain('work-order.cancelled');
  });
});
