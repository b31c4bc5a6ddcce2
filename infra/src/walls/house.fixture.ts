import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor } from '@guanjia/domain';
import { seedReferenceData } from '@guanjia/hr-training';
import { openPostgresLog, settled, type Log } from '@guanjia/messaging';
import { keysInFile, useKeys } from '@guanjia/persistence';
import { bootSubgraph, generateInternalKeys, newId, type RunningSubgraph } from '@guanjia/subgraph';
import { dropDatabases, testServerUrl } from '@guanjia/testing';
import pg from 'pg';
import { loadDemo } from '../demo/load-demo.ts';
import { prepareDatabases } from '../platform/databases.ts';
import { limitsNoticed } from '../platform/limits-noticed.fixture.ts';
import type { House } from '../platform/platform.ts';
import { services } from '../platform/services.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import type { Question } from './questions.ts';

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; field?: string; params?: Record<string, unknown> } }[];
}

export type Wall = 'first' | 'second';

/** The five services with a small demo group of two estates in two regions, asked as the gateway would ask them. */
export interface WallsHouse extends House {
  /** per service, its database as the owner */
  pools: ReadonlyMap<string, pg.Pool>;
  ask(service: string, actor: Actor, question: Question): Promise<Answer>;
  /** What a service answers at its door, without anything in between. */
  knock(service: string, headers: Record<string, string>, payload: string): Promise<{ status: number; body: string }>;
  tokenOf(service: string, actor: Actor): Promise<string>;
  /** Time goes on for those who read tokens. */
  laterBy(ms: number): void;
  /** Takes one wall down, and puts the other back. */
  takeDown(wall: Wall | null): Promise<void>;
  stop(): Promise<void>;
}

const quiet: Log = { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) };

export async function openWallsHouse(): Promise<WallsHouse> {
  const home = mkdtempSync(path.join(tmpdir(), 'guanjia-walls-'));
  const prefix = `walls_${process.pid}_${Date.now()}`;
  useKeys(keysInFile(path.join(home, 'keys.json')));
  const databases = await prepareDatabases(testServerUrl(), prefix);
  const transport = await openPostgresLog({ url: databases.logUrl, log: quiet });
  const clock = new SwitchableClock();
  let later = 0;
  const { signer, verifier } = generateInternalKeys(() => Date.now() + later);
  const tokenOf = (service: string, actor: Actor): Promise<string> => signer.sign({ actor, requestId: newId(), locale: 'zh-CN' }, service);
  const knock: WallsHouse['knock'] = async (service, headers, payload) => {
    const answer = await subgraphs.get(service)!.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload });
    return { status: answer.statusCode, body: answer.body };
  };
  const subgraphs = new Map<string, RunningSubgraph>();
  for (const definition of services) {
    const databaseUrl = databases.urls.get(definition.name)!;
    subgraphs.set(definition.name, await bootSubgraph(definition, { databaseUrl, transport, verifier, clock, log: quiet, filesFolder: home }));
  }
  const all = [...subgraphs.values()];
  await seedReferenceData({ database: subgraphs.get('hr-training')!.database, clock });
  const house: House = { subgraphs, databases, clock, settled: () => settled(all.map(({ relay }) => relay), all.map(({ consumers }) => consumers)) };
  await loadDemo(house, () => undefined, { estates: 2, units: 24, tickets: 16, isPlain: true });
  clock.holdAt(new Date());
  const pools = new Map([...databases.adminUrls].map(([name, connectionString]) => [name, new pg.Pool({ connectionString, max: 2 })]));
  return {
    ...house, pools, knock, tokenOf,
    laterBy: (ms) => {
      later += ms;
    },
    ask: async (service, actor, question) => {
      const { body } = await knock(service, { authorization: `Bearer ${await tokenOf(service, actor)}` }, JSON.stringify(question));
      return JSON.parse(body) as Answer;
    },
    settled: () => limitsNoticed(house),
    takeDown: async (wall) => {
      for (const { database } of all) database.options.isFirstWallDown = wall === 'first';
      for (const pool of pools.values()) await setRowSecurity(pool, wall !== 'second');
    },
    stop: async () => {
      await Promise.all(all.map((subgraph) => subgraph.stop()));
      await transport.close();
      await Promise.all([...pools.values()].map((pool) => pool.end()));
      rmSync(home, { recursive: true, force: true });
      await dropDatabases(prefix);
    },
  };
}

/** Row policies of all tables that have any, on or off. */
async function setRowSecurity(pool: pg.Pool, isOn: boolean): Promise<void> {
  const { rows } = await pool.query<{ name: string }>('select distinct tablename as name from pg_policies');
  await pool.query(rows.map(({ name }) => `alter table "${name}" ${isOn ? 'enable' : 'disable'} row level security;`).join('\n'));
}
