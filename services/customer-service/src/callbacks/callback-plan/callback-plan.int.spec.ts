import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { mutation } from '../../tickets/ticket/ticket-journey.fixture.ts';
import { completed, made, phoned, verb } from '../callback/callback-journey.fixture.ts';

const fields = 'id version startOn endOn state draftedBy { id } issuedBy { id } issuedAt doneBy { id } doneAt callbacks { id assignee { id } state }';
const createPlan = `mutation ($input: CreateCallbackPlanInput!, $key: IdempotencyKey!) { createCallbackPlan(input: $input, idempotencyKey: $key) { ${fields} } }`;
const command = (name: string) => `mutation ($id: ID!) { ${name}(id: $id) { ${fields} } }`;
const readPlan = `query ($id: ID!) { callbackPlan(id: $id) { ${fields} } }`;
const listPlans = `query ($filter: CallbackPlanFilter, $first: Int, $after: String) { callbackPlans(filter: $filter, first: $first, after: $after) {
  nodes { id state } pageInfo { hasNextPage endCursor } } }`;

let h: SubgraphHarness;
let place: EstatePlace;
let assistant: Client;
let director: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  assistant = h.as(person('AST', place.estateId));
  director = h.as(person('OD', place.estateId, place.directorId));
});
afterAll(() => h.stop());

const inputOf = (callbackIds: string[]) => ({ estateId: place.estateId, startOn: '2026-03-02', endOn: '2026-03-08', callbackIds });
const variables = (callbackIds: string[]) => ({ input: inputOf(callbackIds), key: randomUUID() });
const drafted = async (callbackIds: string[]): Promise<any> => (await assistant.data(createPlan, variables(callbackIds))).createCallbackPlan;
const issued = async (id: string): Promise<any> => (await assistant.data(command('issueCallbackPlan'), { id })).issueCallbackPlan;
const read = async (id: string): Promise<any> => (await director.data(readPlan, { id })).callbackPlan;
const assign = (id: string) => director.data(verb('assignCallback', 'AssignCallbackInput'), { id, input: { employeeId: place.officerId } });

describe('the assistant', () => {
  it('drafts a plan of open callbacks, issues it once all have callers, and these are told (CS-047)', async () => {
    const [one, two] = [await (await completed(h, place)).latest(), await (await completed(h, place)).latest()];
    const plan = await drafted([one.id, two.id, one.id]);
    expect(plan).toMatchObject({ state: 'DRAFT', startOn: '2026-03-02', endOn: '2026-03-08', issuedAt: null });
    expect(plan.callbacks.map(({ id }: { id: string }) => id).sort()).toEqual([one.id, two.id].sort());
    await assign(one.id);
    expect(await assistant.refusal(command('issueCallbackPlan'), { id: plan.id })).toBe('CALLER_MISSING');
    await assign(two.id);
    expect(await issued(plan.id)).toMatchObject({ state: 'ISSUED', issuedAt: '2026-03-02T01:30:00.000Z', doneAt: null });
    const events = await h.events();
    expect(events.filter(({ type, estateId }) => type === 'customer-service.callback-plan.issued.v1' && estateId === place.estateId))
      .toMatchObject([{ aggregateId: plan.id, payload: { startOn: '2026-03-02', endOn: '2026-03-08' } }]);
    for (const { id } of [one, two]) {
      const told = events.filter(({ type, payload }) => type === 'customer-service.task.changed.v1' && payload['ref'] === id);
      expect(told.at(-1)).toMatchObject({ payload: { kind: 'CALLBACK', employeeId: place.officerId } });
      expect(told).toHaveLength(2);
    }
  });

  it('plans a callback in one unfinished plan at most, and again when that is done (CS-047)', async () => {
    const { id } = await (await completed(h, place)).latest();
    const plan = await drafted([id]);
    expect(await assistant.refusal(createPlan, variables([id]))).toBe('CALLBACK_PLANNED_ALREADY');
    await assign(id);
    await issued(plan.id);
    expect(await assistant.refusal(createPlan, variables([id]))).toBe('CALLBACK_PLANNED_ALREADY');
    await director.data(command('finishCallbackPlan'), { id: plan.id });
    expect(await drafted([id])).toMatchObject({ state: 'DRAFT', callbacks: [{ id, state: 'OPEN' }] });
  });

  it('of two plans at once with the same callback drafts one (CS-047)', async () => {
    const { id } = await (await completed(h, place)).latest();
    const both = await Promise.all([1, 2].map(() => assistant.run(createPlan, variables([id]))));
    expect(both.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await h.sql('select 1 from callback_plan_task where callback_id = $1', [id])).toHaveLength(1);
  });

  it('plans nothing of another estate, nor what was made (CS-047)', async () => {
    const home = await completed(h, place);
    const { id } = await home.latest();
    const elsewhere = await anEstate(h);
    const there = h.as(person('AST', elsewhere.estateId));
    expect(await there.refusal(createPlan, { input: { ...inputOf([id]), estateId: elsewhere.estateId }, key: randomUUID() })).toBe('NOT_IN_ESTATE');
    expect(await there.refusal(createPlan, variables([id]))).toBe('NOT_FOUND');
    await made(h, home.officer, place, id, phoned());
    expect(await assistant.refusal(createPlan, variables([id]))).toBe('CALLBACK_NOT_PENDING');
  });
});

describe('a plan', () => {
  it('is done by itself when its last callback is made or cancelled (CS-047)', async () => {
    const [first, second] = [await completed(h, place), await completed(h, place)];
    const [one, two] = [await first.latest(), await second.latest()];
    await assign(one.id);
    await assign(two.id);
    const { id } = await drafted([one.id, two.id]);
    await issued(id);
    await made(h, first.officer, place, one.id, phoned());
    expect(await read(id)).toMatchObject({ state: 'ISSUED', doneAt: null });
    h.clock.set('2026-03-02T02:00:00Z');
    await second.officer.data(mutation('reopenTicket', 'ReopenTicketInput'), { id: second.ticketId, input: { reason: 'NOT_FIXED' } });
    await h.settle();
    await h.settle();
    await h.settle();
    expect(await read(id)).toMatchObject({ state: 'DONE', doneAt: expect.any(String), doneBy: null });
  });

  it('is set done by the director, not by the assistant, and only once issued (CS-047)', async () => {
    const { id: callbackId } = await (await completed(h, place)).latest();
    await assign(callbackId);
    const { id } = await drafted([callbackId]);
    expect(await director.refusal(command('finishCallbackPlan'), { id })).toBe('WRONG_STATE');
    await issued(id);
    expect(await assistant.refusal(command('finishCallbackPlan'), { id })).toBe('FORBIDDEN');
    expect((await director.data(command('finishCallbackPlan'), { id })).finishCallbackPlan)
      .toMatchObject({ state: 'DONE', doneBy: { id: place.directorId }, callbacks: [{ id: callbackId, state: 'OPEN' }] });
  });

  it('is seen by those who plan and who oversee, within their estates (CS-047, PLAT-001)', async () => {
    const { id: callbackId } = await (await completed(h, place)).latest();
    const { id } = await drafted([callbackId]);
    const plans = async (client: Client, filter: object) => (await client.data(listPlans, { filter })).callbackPlans.nodes;
    expect(await plans(h.as(regional('RM', place.regionId)), { estateId: place.estateId, state: 'DRAFT' })).toEqual([{ id, state: 'DRAFT' }]);
    expect(await plans(director, { state: 'ISSUED' })).toEqual([]);
    const stranger = h.as(person('OD', randomUUID()));
    expect(await plans(stranger, {})).toEqual([]);
    expect((await stranger.data(readPlan, { id })).callbackPlan).toBeNull();
    expect(await stranger.refusal(command('issueCallbackPlan'), { id })).toBe('NOT_FOUND');
    const officer = h.as(person('CSR', place.estateId));
    expect(await officer.refusal(listPlans)).toBe('FORBIDDEN');
    expect(await officer.refusal(createPlan, variables([callbackId]))).toBe('FORBIDDEN');
  });
});
