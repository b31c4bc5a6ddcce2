import { afterEach, describe, expect, it } from '@jest/globals';
import { createClient, type ClientOptions, type GuanjiaClient } from './client.ts';
import { MyEstates, StartWorkOrder } from './documents.types.ts';
import { aGateway, refusal, type Gateway, type Reply } from './gateway.fixture.ts';

const done: Reply = { body: { data: { startWorkOrder: { id: 'w1', state: 'STARTED' } } } };
const retriable = { retriable: true };
const patience = { deadlineMs: 15_000, attemptMs: 5_000, pauseMs: 5 };

let gateway: Gateway;
let client: GuanjiaClient;
afterEach(() => gateway.close());

async function talking(replies: readonly Reply[], options: Partial<ClientOptions> = {}): Promise<void> {
  gateway = await aGateway((_, nth) => replies[Math.min(nth, replies.length) - 1]!);
  client = createClient({ url: gateway.url, token: () => 'token-1', patience, ...options });
}

const keys = (): unknown[] => gateway.asked.map(({ body }) => body.variables.idempotencyKey);

describe('a mutation', () => {
  it('gets a key of its own, and keeps it through cut lines and passing refusals (PLAT-019)', async () => {
    await talking(['cut', { status: 502, body: '<h1>proxy</h1>' }, refusal('UNAVAILABLE', retriable), refusal('IN_PROGRESS', retriable), refusal('REFERENCE_NOT_YET_KNOWN', retriable), done]);
    expect(await client.request(StartWorkOrder, { id: 'w1' })).toMatchObject({ startWorkOrder: { state: 'STARTED' } });
    expect(keys()).toHaveLength(6);
    expect(new Set(keys())).toEqual(new Set([expect.stringMatching(/^[0-9a-f-]{36}$/)]));
    await client.request(StartWorkOrder, { id: 'w1' });
    expect(new Set(keys()).size).toBe(2);
  });

  it('keeps the key that it was given', async () => {
    await talking([done]);
    await client.request(StartWorkOrder, { id: 'w1', idempotencyKey: 'my-own-key' });
    expect(keys()).toEqual(['my-own-key']);
  });

  it('was done where its own field is there, whatever is missing below it', async () => {
    await talking([{ body: { data: { startWorkOrder: { id: 'w1', estate: null } }, errors: [{ message: 'gap', path: ['startWorkOrder', 'estate'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', ...retriable } }] } }]);
    expect(await client.request(StartWorkOrder, { id: 'w1' })).toEqual({ startWorkOrder: { id: 'w1', estate: null } });
    expect(gateway.asked).toHaveLength(1);
  });

  it('that a rule refuses is asked once, and says code, field, values and request', async () => {
    await talking([refusal('WRONG_STATE', { field: 'id', params: { state: 'CLOSED' } }, '当前状态为 CLOSED')]);
    await expect(client.request(StartWorkOrder, { id: 'w1' })).rejects.toMatchObject({
      name: 'GuanjiaError', code: 'WRONG_STATE', field: 'id', params: { state: 'CLOSED' }, message: '当前状态为 CLOSED', requestId: 'r-1', isDecision: true,
    });
    expect(gateway.asked).toHaveLength(1);
  });
});

describe('a query', () => {
  it('is asked again while a part of the answer is missing', async () => {
    await talking([refusal('SUBGRAPH_UNAVAILABLE', retriable), { body: { data: { estates: { nodes: [] } } } }]);
    expect(await client.request(MyEstates)).toEqual({ estates: { nodes: [] } });
  });

  it('that was too much waits as long as it is told to', async () => {
    await talking([{ ...refusal('RATE_LIMITED', retriable), status: 429, headers: { 'retry-after': '1' } }, { body: { data: { estates: {} } } }]);
    const begun = performance.now();
    await client.request(MyEstates);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(950);
  });

  it('ends at its deadline, and shows what there is of an answer', async () => {
    await talking([{ body: { data: { estates: null, other: 1 }, errors: [{ message: 'gap', extensions: { code: 'SUBGRAPH_UNAVAILABLE', ...retriable } }] } }], { patience: { ...patience, deadlineMs: 1_000 } });
    await expect(client.request(MyEstates)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', data: { other: 1 } });
    expect(gateway.asked.length).toBeGreaterThan(1);
  });

  it('says in the language of the app that nobody answered', async () => {
    await talking(['cut'], { patience: { ...patience, deadlineMs: 1_000 }, locale: 'en' });
    await expect(client.request(MyEstates)).rejects.toMatchObject({ code: 'NO_ANSWER', message: expect.stringContaining('No answer') });
    expect(gateway.asked[0]!.headers).toMatchObject({ 'accept-language': 'en', authorization: 'Bearer token-1' });
  });
});

it('names a document by its hash where it is told to, and sends its text otherwise', async () => {
  await talking([done], { persisted: true });
  await client.request(StartWorkOrder, { id: 'w1' });
  expect(gateway.asked[0]!.body).toEqual({ documentId: StartWorkOrder.id, variables: { id: 'w1', idempotencyKey: expect.any(String) } });
  await gateway.close();
  await talking([done]);
  await client.request(StartWorkOrder, { id: 'w1' });
  expect(gateway.asked[0]!.body.query).toBe(StartWorkOrder.text);
});
