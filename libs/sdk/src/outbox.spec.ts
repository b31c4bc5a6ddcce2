import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createClient, type ClientOptions, type GuanjiaClient } from './client.ts';
import { CompleteWorkOrder, MyEstates, StartWorkOrder } from './documents.types.ts';
import { fileStore } from './file-store.ts';
import { aGateway, refusal, type Asked, type Gateway, type Reply } from './gateway.fixture.ts';

const input = { outcome: 'FIXED', labourFen: 0 } as const;
const done: Reply = { body: { data: { answer: { state: 'DONE' } } } };
const nameOf = ({ body }: Asked): string => `${/mutation (\w+)/.exec(body.query)![1]} ${body.variables.id}`;

let folder: string;
let gateway: Gateway;
let reply: (asked: Asked) => Reply;
const clients: GuanjiaClient[] = [];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'guanjia-sdk-'));
  reply = () => done;
  gateway = await aGateway((asked) => reply(asked));
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await gateway.close();
  rmSync(folder, { recursive: true });
});

function aClient(options: Partial<ClientOptions> = {}): GuanjiaClient {
  const client = createClient({ url: gateway.url, token: () => 't', patience: { deadlineMs: 300, attemptMs: 5_000, pauseMs: 5 }, ...options });
  clients.push(client);
  return client;
}

it('sends what came while the line was cut in order, each under its first key, once the line is back (PLAT-019)', async () => {
  reply = () => 'cut';
  const client = aClient();
  await client.enqueue(StartWorkOrder, { id: 'w1' });
  const { answer } = await client.enqueue(CompleteWorkOrder, { id: 'w1', input });
  while (gateway.asked.length < 3) await pause(5);
  const keysBefore = new Set(gateway.asked.map(({ body }) => body.variables.idempotencyKey).filter(Boolean));
  expect(keysBefore.size).toBe(1); // the second waits for the first

  reply = () => done;
  await client.flush();
  expect(await answer).toEqual({ answer: { state: 'DONE' } });
  expect(gateway.asked.slice(-2).map(nameOf)).toEqual(['StartWorkOrder w1', 'CompleteWorkOrder w1']);
  expect(keysBefore).toContain(gateway.asked.at(-2)!.body.variables.idempotencyKey);
  expect(await client.waiting()).toEqual([]);
});

it('lets one thing go on while another has to wait', async () => {
  reply = ({ body }) => (body.variables.id === 'w1' ? refusal('REFERENCE_NOT_YET_KNOWN', { retriable: true }) : done);
  const client = aClient();
  await client.enqueue(StartWorkOrder, { id: 'w1' });
  const { answer } = await client.enqueue(StartWorkOrder, { id: 'w2' });
  expect(await answer).toEqual({ answer: { state: 'DONE' } });
  expect((await client.waiting()).map(({ aggregate }) => aggregate)).toEqual(['w1']);
});

it('keeps what waits through a restart of the app, with its key', async () => {
  const file = path.join(folder, 'outbox/waiting.json');
  reply = () => 'cut';
  const first = aClient({ store: fileStore(file) });
  const { id } = await first.enqueue(StartWorkOrder, { id: 'w1' });
  await first.enqueue(CompleteWorkOrder, { id: 'w1', input });
  await first.close();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(2);

  reply = () => done;
  const decided: string[] = [];
  const second = aClient({ store: fileStore(file), onDecided: ({ document }, outcome) => decided.push(`${document.name} ${Object.keys(outcome)}`) });
  await second.flush();
  expect(decided).toEqual(['StartWorkOrder answer', 'CompleteWorkOrder answer']);
  expect(gateway.asked.at(-2)!.body.variables.idempotencyKey).toBe(id);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([]);
});

it('tells of a refusal and goes on with what comes after it', async () => {
  reply = ({ body }) => (body.query.includes('mutation StartWorkOrder') ? refusal('WRONG_STATE') : done);
  const client = aClient();
  const start = await client.enqueue(StartWorkOrder, { id: 'w1' });
  const complete = await client.enqueue(CompleteWorkOrder, { id: 'w1', input });
  await expect(start.answer).rejects.toMatchObject({ code: 'WRONG_STATE' });
  expect(await complete.answer).toEqual({ answer: { state: 'DONE' } });
});

it.each(['UNAUTHENTICATED', 'INTERNAL_SERVER_ERROR', 'DEADLINE_EXCEEDED'])('%s decides nothing: it is sent again', async (code) => {
  let left = 2;
  reply = () => ((left -= 1) >= 0 ? refusal(code) : done);
  const { answer } = await aClient().enqueue(StartWorkOrder, { id: 'w1' });
  expect(await answer).toEqual({ answer: { state: 'DONE' } });
  expect(gateway.asked).toHaveLength(3);
});

it('takes mutations alone: a question of yesterday is none', async () => {
  await expect(aClient().enqueue(MyEstates, {})).rejects.toThrow('MyEstates cannot wait');
});
