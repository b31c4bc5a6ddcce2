import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, endOfDay, localDateOf, startOfDay } from '@guanjia/domain';
import { demoIssuer } from '@guanjia/gateway';
import { dropDatabases, eventually, rowsOf, testServerUrl } from '@guanjia/testing';
import { startPlatform, type Platform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import { queries } from '../standalone/welcome.ts';
import { historyBegins, loadDemo } from './load-demo.ts';
import type { DemoPerson } from './people.ts';

const size = { estates: 2, units: 40, tickets: 14 };
const databasePrefix = `demo_${process.pid}`;
const issuer = demoIssuer({ host: '127.0.0.1' });
const filesFolder = mkdtempSync(path.join(tmpdir(), 'guanjia-demo-'));
const quiet = { info: () => undefined, warn: () => undefined, error: (fields: object, message: string) => console.error(message, fields) };

let platform: Platform;
let people: DemoPerson[];

const start = async (): Promise<Platform> => {
  const clock = new SwitchableClock();
  clock.holdAt(historyBegins(new Date()));
  return startPlatform({ serverUrl: testServerUrl(), databasePrefix, filesFolder, clock, log: quiet, personVerifier: issuer.verifier });
};

/** Answers of the gateway to one of the demo's people. */
async function ask(role: string, query: string): Promise<any> {
  const { id } = people.find((person) => person.role === role)!;
  const headers = { authorization: `Bearer ${await issuer.tokenFor(id)}`, 'content-type': 'application/json' };
  const answer = await platform.gateway.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query }) });
  const { data, errors } = answer.json();
  expect(errors).toBeUndefined();
  return data;
}

async function count(sql: string): Promise<number[]> {
  return Promise.all([...platform.databases.adminUrls].map(async ([, url]) => {
    const [found] = await rowsOf<{ count: string }>(url, sql);
    return Number(found!.count);
  }));
}

beforeAll(async () => {
  platform = await start();
  // The first start is killed when the first work orders are done.
  const killed = loadDemo(platform, (_, en) => {
    if (en.includes('work orders, round 1')) throw new Error('killed');
  }, size);
  await expect(killed).rejects.toThrow('killed');
  await platform.stop();
  platform = await start();
  people = await loadDemo(platform, () => undefined, size);
});

afterAll(async () => {
  await platform.stop();
  await dropDatabases(databasePrefix);
  rmSync(filesFolder, { recursive: true, force: true });
});

describe('the demo, after a start that was killed half way and a second one', () => {
  it('has every ticket once, and nothing left to publish or to decide', async () => {
    const { tickets } = await ask('GQ', '{ tickets(first: 100) { nodes { number state } } }');
    expect(tickets.nodes.map(({ number }: { number: string }) => number.slice(-6)).sort()).toEqual(Array.from({ length: size.tickets }, (_, i) => String(i + 1).padStart(6, '0')));
    await platform.settled();
    expect(await count('select count(*) from outbox where published_at is null')).toEqual([0, 0, 0, 0, 0]);
    expect(await count('select count(*) from parked_event')).toEqual([0, 0, 0, 0, 0]);
    expect(await count('select count(*) from dead_letter')).toEqual([0, 0, 0, 0, 0]);
  });

  it('shows in every estate something due later today, something overdue and something done', async () => {
    const today = localDateOf(new Date());
    const { estates } = await ask('GQ', '{ estates(first: 10) { nodes { id name callbacks { due overdue } } } }');
    expect(estates.nodes).toHaveLength(size.estates);
    for (const { id, callbacks } of estates.nodes) {
      expect(callbacks.due).toBeGreaterThanOrEqual(2);
      const { callbackTasks } = await ask('GQ', `{ callbackTasks(first: 50, filter: { estateId: "${id}" }) { nodes { state dueAt } } }`);
      const open = callbackTasks.nodes.filter(({ state }: { state: string }) => state === 'OPEN').map(({ dueAt }: { dueAt: string }) => new Date(dueAt));
      expect(open.some((dueAt: Date) => dueAt > startOfDay(today) && dueAt <= endOfDay(today))).toBe(true);
      expect(open.some((dueAt: Date) => dueAt < startOfDay(today))).toBe(true);
    }
    const { tickets } = await ask('GQ', '{ tickets(first: 100, filter: { state: CLOSED }) { nodes { id } } }');
    expect(tickets.nodes.length).toBeGreaterThan(0);
  });

  it('has every estate at work, under numbers that its people can call (CS-006)', async () => {
    const { estates } = await ask('GQ', '{ estates(first: 10) { nodes { state contacts { emergencyNo serviceNo complaintNo } } } }');
    const number = expect.stringMatching(/^[0-9-]{8,}$/);
    expect(estates.nodes).toEqual(Array(size.estates).fill({ state: 'ACTIVE', contacts: { emergencyNo: number, serviceNo: number, complaintNo: number } }));
  });

  it('lets the limits fire that passed while it was not looking', async () => {
    await eventually(async () => {
      const { callbackTasks } = await ask('GQ', '{ callbackTasks(first: 50) { nodes { isOverdue } } }');
      expect(callbackTasks.nodes.filter(({ isOverdue }: { isOverdue: boolean }) => isOverdue).length).toBeGreaterThanOrEqual(size.estates);
    });
  });

  it('has an account for every home that is lived in (BIL-006, CS-091)', async () => {
    const { occupancies } = await ask('PM', '{ occupancies(first: 40, filter: { state: OCCUPIED }) { nodes { household { accounts { state } } } } }');
    expect(occupancies.nodes.length).toBeGreaterThan(5);
    expect(occupancies.nodes.filter(({ household }: any) => household.accounts.filter(({ state }: any) => state === 'OPEN').length !== 1)).toEqual([]);
  });

  it('has charged the households that pay, each order once', async () => {
    const { chargeLines } = await ask('PM', '{ chargeLines(first: 50) { nodes { sourceType amountFen workOrder { number } serviceOrder { number } } } }');
    const orders = chargeLines.nodes.map(({ workOrder, serviceOrder }: Record<string, { number: string } | null>) => (workOrder ?? serviceOrder)!.number);
    expect(orders.length).toBeGreaterThan(0);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('answers the three queries of the welcome', async () => {
    const [desk, site, region] = [await ask('FD', queries[0]!), await ask('EM', queries[1]!), await ask('RM', queries[2]!)];
    expect(desk.tickets.nodes).toHaveLength(5);
    expect(site.workOrders.nodes[0].ticket.number).toMatch(/^BX-/);
    expect(region.estates.nodes).toHaveLength(1);
    expect(region.estates.nodes[0]).toMatchObject({ workOrders: { open: expect.any(Number) }, collection: { unbilledFen: expect.any(Number) }, training: { certifiedShareBp: expect.any(Number) } });
  });

  it('is found there by later starts, which load nothing', async () => {
    const before = await count('select count(*) from outbox');
    const said: string[] = [];
    expect(await loadDemo(platform, (_, en) => said.push(en), size)).toEqual(people);
    expect(said).toEqual([]);
    expect(await count('select count(*) from outbox')).toEqual(before);
    expect(localDateOf(platform.clock.now())).toBe(localDateOf(new Date()));
    expect(historyBegins(new Date()) <= startOfDay(addDays(localDateOf(new Date()), -90))).toBe(true);
  });
});
