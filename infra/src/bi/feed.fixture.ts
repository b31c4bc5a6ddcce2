import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoIssuer } from '@guanjia/gateway';
import { openPostgresLog } from '@guanjia/messaging';
import { Registry } from '@guanjia/subgraph';
import { dropDatabase, dropDatabases, testServerUrl } from '@guanjia/testing';
import { historyBegins, loadDemo } from '../demo/load-demo.ts';
import type { DemoPerson } from '../demo/people.ts';
import { prepareDatabases } from '../platform/databases.ts';
import { limitsNoticed } from '../platform/limits-noticed.fixture.ts';
import { startPlatform, type Platform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import { startFeed } from './start-feed.ts';

export const quiet = { info: () => undefined, warn: () => undefined, error: (fields: object, message: string) => console.error(message, fields) };

/** The whole platform with a small demo group, and BI fed from it. */
export async function openFedPlatform(name: string, size = { estates: 2, units: 40, tickets: 24 }) {
  const databasePrefix = `guanjia_${name}_${process.pid}`;
  const home = mkdtempSync(path.join(tmpdir(), 'guanjia-bi-'));
  const clock = new SwitchableClock();
  const issuer = demoIssuer({ host: '127.0.0.1' });
  let metrics: Registry;
  const start = async (): Promise<Platform> => {
    clock.holdAt(historyBegins(new Date()));
    metrics = new Registry();
    return startPlatform({ serverUrl: testServerUrl(), databasePrefix, filesFolder: home, clock, log: quiet, personVerifier: issuer.verifier, metrics });
  };
  let platform = await start();
  const people: DemoPerson[] = await loadDemo(platform, () => undefined, size);
  await quietly(platform);
  return {
    home, people, databasePrefix,
    get platform() {
      return platform;
    },
    measured: () => metrics.metrics(),
    /** Stops everything, does something while nothing runs, and starts again. */
    async restart(between: () => Promise<unknown> = async () => undefined): Promise<void> {
      await platform.stop();
      await between();
      platform = await start();
      await quietly(platform);
    },
    /** Asks the gateway as one of the demo's people; fails on errors. */
    async ask(role: string, query: string, variables: Record<string, unknown> = {}): Promise<any> {
      const { id } = people.find((person) => person.role === role)!;
      const headers = { authorization: `Bearer ${await issuer.tokenFor(id)}`, 'content-type': 'application/json' };
      const answer = await platform.gateway.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query, variables }) });
      const { data, errors } = answer.json();
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async close(): Promise<void> {
      await platform.stop();
      rmSync(home, { recursive: true, force: true });
      await dropDatabases(databasePrefix);
    },
  };
}

export type FedPlatform = Awaited<ReturnType<typeof openFedPlatform>>;

/** Holds the clock: from here on nothing happens by itself. */
async function quietly(platform: Platform): Promise<void> {
  platform.clock.holdAt(new Date());
  await limitsNoticed(platform);
}

/** Drops BI's database and feeds a new one from the log, while nothing else runs. */
export async function feedAnew(fed: FedPlatform): Promise<void> {
  await dropDatabase(`${fed.databasePrefix}_bi`);
  await prepareDatabases(testServerUrl(), fed.databasePrefix);
  await feedOn(fed);
}

/** Feeds BI what the log has and it has not, while nothing else runs. */
export async function feedOn({ platform: { databases, clock } }: FedPlatform): Promise<void> {
  const transport = await openPostgresLog({ url: databases.logUrl, log: quiet });
  const feed = await startFeed({ databaseUrl: databases.biAdminUrl, transport, clock, log: quiet });
  await feed.consumers.caughtUp();
  await feed.consumers.idle();
  await feed.stop();
  await transport.close();
}
