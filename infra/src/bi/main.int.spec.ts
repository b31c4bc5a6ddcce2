import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticketCreated } from '@guanjia/contracts';
import { openPostgresLog, toJsonRow, type EventTransport } from '@guanjia/messaging';
import { asAppRole, ensureDatabase } from '@guanjia/persistence';
import { dropDatabase, eventually, rowsOf, testServerUrl } from '@guanjia/testing';
import { root } from '../files.ts';
import { prepareBiDatabase } from './bi-database.ts';
import { quiet } from './feed.fixture.ts';

const [bi, logName] = [`guanjia_bi_main_${process.pid}`, `guanjia_bi_main_log_${process.pid}`];
let adminUrl: string;
let logUrl: string;
let transport: EventTransport;
let child: ChildProcess | undefined;

beforeAll(async () => {
  logUrl = await ensureDatabase(testServerUrl(), logName);
  adminUrl = await prepareBiDatabase({ serverUrl: testServerUrl(), database: bi, others: [logName] });
  transport = await openPostgresLog({ url: logUrl, log: quiet });
});

afterAll(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  await transport.close();
  for (const name of [bi, logName]) await dropDatabase(name);
});

async function publishTicket(n: number, broken?: string): Promise<void> {
  const data = { ...ticketCreated.samples[0]!, number: `BX-2026-${String(n).padStart(6, '0')}` };
  const [key, estateId] = [`01900000-0000-7000-8000-${String(n).padStart(12, '0')}`, '01900000-0000-7000-8000-000000000003'];
  const event = { eventId: `event ${n}`, seq: 1, estateId, occurredAt: new Date(), actorId: null, correlationId: null, causationId: null };
  await transport.publish([{ ...event, topic: ticketCreated.topic, key, type: ticketCreated.type, value: broken ?? toJsonRow(event, data), isState: false }]);
}

/** Starts the feed as a process and waits until it says where it listens. */
async function startProcess(): Promise<{ address: string; metrics: string }> {
  child = spawn(process.execPath, ['-C', 'guanjia-src', '--import', path.join(root, 'infra/src/loader.mjs'), path.join(root, 'infra/src/bi/main.ts')], {
    cwd: root, env: { PATH: process.env['PATH'], DATABASE_URL: asAppRole(adminUrl), EVENT_LOG_URL: logUrl, HOST: '127.0.0.1', PORT: '0', METRICS_PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  return eventually(async () => {
    const line = said.split('\n').find((one) => one.includes('"BI is fed"'));
    if (!line) throw new Error(`not yet: ${said}`);
    const { address, metrics } = JSON.parse(line) as Record<'address' | 'metrics', { port: number }>;
    return { address: `http://127.0.0.1:${address.port}`, metrics: `http://127.0.0.1:${metrics.port}/metrics` };
  });
}

const numbers = async (): Promise<string[]> => (await rowsOf(adminUrl, 'select number from bi.tickets order by 1')).map(({ number }) => number);

describe('the feed as a process of its own', () => {
  it('takes in what was there and what comes, is ready, ends on SIGTERM, and goes on where it was', async () => {
    await publishTicket(1);
    await publishTicket(9, 'not JSON');
    const { address, metrics } = await startProcess();
    await publishTicket(2);
    await eventually(async () => expect(await numbers()).toEqual(['BX-2026-000001', 'BX-2026-000002']));
    await eventually(async () => expect((await fetch(`${address}/readyz`)).status).toBe(200));
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(await (await fetch(metrics)).text()).toContain('guanjia_dead_letters{service="bi"} 1');
    child!.kill('SIGTERM');
    expect(await once(child!, 'exit')).toEqual([0, null]);
    await publishTicket(3);
    await startProcess();
    await eventually(async () => expect(await numbers()).toHaveLength(3));
    expect(await rowsOf(adminUrl, 'select count(*)::int as events from bi.events')).toEqual([{ events: 3 }]);
  });

  it('says everything that is wrong with its settings', async () => {
    const wrong = spawn(process.execPath, ['-C', 'guanjia-src', '--import', path.join(root, 'infra/src/loader.mjs'), path.join(root, 'infra/src/bi/main.ts')], {
      cwd: root, env: { PATH: process.env['PATH'], PORT: 'x' }, stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    wrong.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()));
    const [code] = await once(wrong, 'exit');
    expect(code).not.toBe(0);
    expect(said).toContain('DATABASE_URL');
    expect(said).toContain('PORT');
  });
});
