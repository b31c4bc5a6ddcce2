import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { workOrderCancelled, workOrderOverdue, workOrderReworked } from '@guanjia/contracts';
import { person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { aContract, anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { anOrder, dispatched, enter, kitchenLeak, mutation, readTicket } from './ticket-journey.fixture.ts';

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

const dispatch = mutation('dispatchTicket', 'DispatchTicketInput');
const routing = `mutation ($input: SetRoutingRuleInput!, $key: IdempotencyKey!) { setRoutingRule(input: $input, idempotencyKey: $key) { department { id } } }`;
const sentFor = async (id: string) => (await h.events('customer-service.ticket.dispatched.v1')).filter(({ aggregateId }) => aggregateId === id).map(({ payload }) => payload);

async function triaged(urgency = 'URGENT'): Promise<string> {
  const { id } = await enter(officer, kitchenLeak(place));
  await officer.data(mutation('triageTicket', 'TriageTicketInput'), { id, input: { category: 'PLUMBING', urgency } });
  return id;
}

describe('dispatch', () => {
  it('goes to the department of the category, once somebody has set it; a later rule takes its place (CS-014)', async () => {
    const id = await triaged();
    expect(await officer.refusal(dispatch, { id, input: {} })).toBe('NO_ROUTE');
    for (const departmentId of [place.securityId, place.engineeringId]) {
      await officer.data(routing, { input: { estateId: place.estateId, category: 'PLUMBING', departmentId }, key: randomUUID() });
    }
    await officer.data(dispatch, { id, input: {} });
    expect(await sentFor(id)).toMatchObject([{ departmentId: place.engineeringId, role: 'LEAD', requiredSkill: 'PLUMBING', isChargeable: true, isOverride: false }]);
  });

  it('tells of each part, and the ticket is done when all are (CS-028)', async () => {
    const id = await triaged();
    const parts = { lead: { departmentId: place.engineeringId }, helpers: [{ departmentId: place.securityId }] };
    const { assignments } = (await officer.data(dispatch, { id, input: parts })).dispatchTicket;
    expect(await sentFor(id)).toMatchObject([{ role: 'LEAD' }, { role: 'HELPER', departmentId: place.securityId, requiredSkill: null }]);
    const [lead, helper] = [await anOrder(h, place, { ticketId: id, assignmentId: assignments[0].id }), await anOrder(h, place, { ticketId: id, assignmentId: assignments[1].id })];
    await lead.complete();
    expect((await officer.data(readTicket, { id })).ticket.state).toBe('IN_PROGRESS');
    h.clock.set('2026-03-02T03:00:00Z');
    await helper.complete();
    expect((await officer.data(readTicket, { id })).ticket).toMatchObject({ state: 'CALLBACK_PENDING', completionNo: 1 });
    const done = (await h.events('customer-service.ticket.completed.v1')).filter(({ aggregateId }) => aggregateId === id);
    expect(done).toMatchObject([{ payload: { completedAt: '2026-03-02T03:00:00.000Z', departmentId: place.engineeringId } }]);
  });

  it('is over with the ticket: what engineering does after it was closed is engineering’s alone (CS-018)', async () => {
    const id = await triaged();
    const { assignments } = (await officer.data(dispatch, { id, input: { lead: { departmentId: place.engineeringId } } })).dispatchTicket;
    const order = await anOrder(h, place, { ticketId: id, assignmentId: assignments[0].id });
    await order.complete();
    await h.sql("with gone as (update callback set state = 'CANCELLED' where source_id = $1) update ticket set state = 'CLOSED' where id = $1", [id]);
    await h.tell(workOrderReworked, order.fact({ reworkNo: 1 }));
    await order.start();
    expect((await officer.data(readTicket, { id })).ticket.state).toBe('CLOSED');
    expect(await h.sql('select aggregate_id from parked_event union all select aggregate_id from dead_letter')).toEqual([]);
  });

  it('to a contractor needs a contract in force, or an emergency and a written reason (CS-015)', async () => {
    const [inForce, ended] = [await aContract(h, place), await aContract(h, place, { endOn: '2026-03-01' })];
    const to = (contractId: string, overrideReason?: string) =>
      ({ lead: { departmentId: place.engineeringId, assigneeType: 'CONTRACTOR', contractId }, ...(overrideReason ? { overrideReason } : {}) });
    const [urgent, routine] = [await triaged(), await triaged('ROUTINE')];
    expect(await officer.refusal(dispatch, { id: routine, input: to(ended) })).toBe('CONTRACT_NOT_IN_FORCE');
    expect(await officer.refusal(dispatch, { id: routine, input: to(ended, '赶时间') })).toBe('OVERRIDE_ONLY_IN_EMERGENCY');
    await officer.data(dispatch, { id: routine, input: to(inForce) });
    await officer.data(dispatch, { id: urgent, input: to(ended, '主管爆裂,只有该单位有设备') });
    expect(await sentFor(urgent)).toMatchObject([{ assigneeType: 'CONTRACTOR', contractId: ended, isOverride: true }]);
    const alerts = (await h.events('customer-service.task.opened.v1')).filter(({ payload }) => payload['ref'] === urgent && payload['kind'] === 'ALERT');
    expect(alerts).toMatchObject([{ payload: { role: 'PM' } }]);
    expect(JSON.stringify(await h.events())).not.toContain('爆裂');
  });

  it('waits for a reference that has not arrived, and says so (REFERENCE_NOT_YET_KNOWN)', async () => {
    expect(await officer.refusal(dispatch, { id: await triaged(), input: { lead: { departmentId: randomUUID() } } })).toBe('REFERENCE_NOT_YET_KNOWN');
  });

  it('is for those who handle tickets (permissions.md)', async () => {
    const id = await triaged();
    for (const role of ['TEC', 'QA', 'ACC'] as const) expect(await h.as(person(role, place.estateId)).refusal(dispatch, { id, input: {} })).toBe('FORBIDDEN');
  });
});

describe('the limits', () => {
  it('run from the entry until dispatch, then from the dispatch (CS-015, ENG-020)', async () => {
    const due = async (id: string) => (await officer.data(readTicket, { id })).ticket.dueAt;
    const { id } = await enter(officer, kitchenLeak(place));
    expect(await due(id)).toBe('2026-03-02T02:00:00.000Z');
    await officer.data(mutation('triageTicket', 'TriageTicketInput'), { id, input: { category: 'PLUMBING', urgency: 'URGENT' } });
    expect(await due(id)).toBe('2026-03-02T01:45:00.000Z');
    h.clock.set('2026-03-02T01:40:00Z');
    await officer.data(dispatch, { id, input: { lead: { departmentId: place.engineeringId } } });
    expect(await due(id)).toBe('2026-03-03T01:40:00.000Z');
    const works = await triaged('WORKS');
    expect(await due(works)).toBe('2026-03-03T16:00:00.000Z');
    await officer.data(dispatch, { id: works, input: { lead: { departmentId: place.engineeringId } } });
    expect(await due(works)).toBeNull();
  });
});

describe('a work order', () => {
  it('that is cancelled sends its ticket back to be dispatched anew (CS-015, ENG-019)', async () => {
    const { id, order } = await dispatched(h, place);
    h.clock.set('2026-03-02T05:00:00Z');
    await h.tell(workOrderCancelled, order.fact({ reasonCode: 'NO_ACCESS' }));
    expect((await officer.data(readTicket, { id })).ticket).toMatchObject({ state: 'TRIAGED', dueAt: '2026-03-02T05:15:00.000Z' });
    const again = (await officer.data(dispatch, { id, input: { lead: { departmentId: place.engineeringId } } })).dispatchTicket;
    expect(again).toMatchObject({ state: 'DISPATCHED', assignments: [{ state: 'CANCELLED' }, { state: 'OPEN' }] });
  });

  it('that is overdue is shown on its ticket; one without a ticket concerns nobody here (CS-016)', async () => {
    const { id, order } = await dispatched(h, place);
    const late = { limit: 'RESPOND' as const, dueAt: '2026-03-02T02:00:00.000Z' };
    await h.tell(workOrderOverdue, { id: order.id, estateId: place.estateId, data: late });
    await h.tell(workOrderOverdue, { id: randomUUID(), estateId: place.estateId, data: late });
    const { ticketTimeline } = await officer.data('query ($id: ID!) { ticketTimeline(ticketId: $id) { reasonCode } }', { id });
    expect(ticketTimeline.at(-1)).toEqual({ reasonCode: 'RESPOND_OVERDUE' });
    expect(await h.sql('select event_id, error from parked_event union all select event_id, error from dead_letter')).toEqual([]);
  });
});
