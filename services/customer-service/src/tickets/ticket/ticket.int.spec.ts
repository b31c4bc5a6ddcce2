import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards } from '../../places/estate.fixture.ts';
import { createTicketDocument, dispatched, enter, kitchenLeak, liftNoise, mutation, plainMutation, readTicket } from './ticket-journey.fixture.ts';

let h: SubgraphHarness;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(() => h.clock.set('2026-03-02T01:30:00Z'));
afterAll(() => h.stop());

const read = async (client: Client, id: string): Promise<any> => (await client.data(readTicket, { id })).ticket;
const callbackOf = async (id: string) => (await h.sql('select * from callback where source_id = $1 order by attempt desc limit 1', [id]))[0];

describe('«3栋1202 厨房漏水»: an owner’s chargeable repair in the home', () => {
  it('goes from the report to the satisfied callback and is closed (CS-011 … CS-018, CS-032)', async () => {
    const place = await anEstate(h);
    const { officer, id, order } = await dispatched(h, place);
    expect(await read(officer, id)).toMatchObject({ state: 'DISPATCHED', unitLabel: '3栋1202', household: { id: place.householdId }, dueAt: '2026-03-03T01:30:00.000Z' });
    await order.assign();
    await order.start();
    expect(await read(officer, id)).toMatchObject({ state: 'IN_PROGRESS', assignees: [{ id: place.technicianId }] });
    await order.complete();
    expect(await read(officer, id)).toMatchObject({ state: 'CALLBACK_PENDING', completionNo: 1, callbacks: [{ attempt: 1, state: 'OPEN' }] });

    expect(await officer.refusal(plainMutation('closeTicket'), { id })).toBe('CONFIRMATION_MISSING');
    const callback = await callbackOf(id);
    const call = { id: callback.id };
    await officer.data('mutation ($id: ID!, $e: ID!) { assignCallback(id: $id, input: { employeeId: $e }) { id } }', { ...call, e: place.officerId });
    await officer.data('mutation ($id: ID!) { startCallback(id: $id) { state } }', call);
    await officer.data('mutation ($id: ID!, $f: ID!) { completeCallback(id: $id, input: { method: PHONE, satisfaction: SATISFIED, callerSignatureFileId: $f }) { state } }', { ...call, f: randomUUID() });
    expect((await officer.data(plainMutation('closeTicket'), { id })).closeTicket.state).toBe('CLOSED');
  });
});

describe('«3栋2号电梯门机异响»: staff report it on equipment', () => {
  it('is closed by the confirmation on site, without a callback (CS-018, CS-032)', async () => {
    const place = await anEstate(h);
    const { officer, id, order } = await dispatched(h, place, { input: liftNoise(place), category: 'LIFT', urgency: 'ROUTINE' });
    await order.assign();
    await order.start();
    await order.complete();
    expect(await read(officer, id)).toMatchObject({ state: 'COMPLETED', callbacks: [] });
    expect((await officer.data(plainMutation('confirmTicketOnSite'), { id })).confirmTicketOnSite.state).toBe('CLOSED');
  });
});

describe('entering a ticket', () => {
  it('answers the same key with the first ticket and takes no second number (PLAT-019)', async () => {
    const place = await anEstate(h);
    const officer = h.as(person('CSR', place.estateId));
    const key = randomUUID();
    const first = (await officer.data(createTicketDocument, { input: kitchenLeak(place), key })).createTicket;
    const again = (await officer.data(createTicketDocument, { input: kitchenLeak(place), key })).createTicket;
    expect(again).toMatchObject({ id: first.id, number: first.number });
    expect(first.number).toMatch(/^BX-2026-\d{6}$/);
  });

  it('is refused to somebody of another estate, as if the place were not there (PLAT-001)', async () => {
    const place = await anEstate(h);
    const stranger = h.as(person('CSR', randomUUID()));
    expect(await stranger.refusal(createTicketDocument, { input: kitchenLeak(place), key: randomUUID() })).toBe('NOT_FOUND');
    const { id } = await enter(h.as(person('CSR', place.estateId)), kitchenLeak(place));
    expect((await stranger.data(readTicket, { id })).ticket).toBeNull();
    expect(await stranger.refusal(mutation('cancelTicket', 'CancelTicketInput'), { id, input: { reason: 'DUPLICATE' } })).toBe('NOT_FOUND');
  });
});
