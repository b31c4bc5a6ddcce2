import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Contract, DataOf } from '@guanjia/contracts';
import { groupScope, type Actor, type Locale } from '@guanjia/domain';
import { openPostgresLog, type EventTransport, type Log, type Notices } from '@guanjia/messaging';
import { appendToOutbox, appRole, migrate, verifyAudit } from '@guanjia/persistence';
import { bootSubgraph, generateInternalKeys, newId, systemCall, type RunningSubgraph, type SubgraphDefinition } from '@guanjia/subgraph';
import pg from 'pg';
import { ensureAppRole } from './app-role.ts';
import { eventually } from './eventually.ts';
import { freshDatabase } from './fresh-database.ts';
import { TestClock } from './test-clock.ts';

export interface GraphQLAnswer<T = any> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; field?: string; params: Record<string, unknown>; messages: { zh: string; en: string } } }[];
}

export interface Client {
  run<T = any>(document: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer<T>>;
  /** Runs it and gives the data; any error fails the test. */
  data<T = any>(document: string, variables?: Record<string, unknown>): Promise<T>;
  /** Runs it and gives the code of the first error. */
  refusal(document: string, variables?: Record<string, unknown>): Promise<string | undefined>;
  get(url: string): Promise<{ status: number; body: any }>;
}

export interface PublishedEvent {
  type: string;
  aggregateId: string;
  estateId: string | null;
  seq: number;
  payload: Record<string, unknown>;
}

/** One real subgraph over its own fresh database and event log, asked as the gateway would ask it. */
export interface SubgraphHarness {
  subgraph: RunningSubgraph;
  transport: EventTransport;
  clock: TestClock;
  adminUrl: string;
  as(actor: Actor, locale?: Locale): Client;
  /** Another service's fact arrives, and this one has taken it in. */
  tell<C extends Contract<any>>(contract: C, fact: { id: string; estateId: string | null; at?: Date; data: DataOf<C> }): Promise<void>;
  /** Everything this service has to tell is told, and everything told is taken in. */
  settle(): Promise<void>;
  /** Every row of the audit trail is under a seal. */
  seal(): Promise<void>;
  /** What this service has published so far, in order. */
  events(type?: string): Promise<PublishedEvent[]>;
  /** SQL as the owner of the database, whom no row policy stops. */
  sql<T = any>(text: string, values?: unknown[]): Promise<T[]>;
  stop(): Promise<void>;
}

const quiet: Log = { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) };

export async function startSubgraph(definition: SubgraphDefinition, options: { isFirstWallDown?: boolean; isSecondWallDown?: boolean; log?: Log; notices?: Notices; transport?: EventTransport } = {}): Promise<SubgraphHarness> {
  const { name, entities, migrations } = definition;
  const log = options.log ?? quiet;
  const prepare = async (adminUrl: string): Promise<void> => {
    await ensureAppRole(adminUrl);
    await migrate({ adminUrl, entities, migrations });
  };
  const database = await freshDatabase({ template: name, prepare, role: appRole });
  const logDatabase = await freshDatabase({ template: 'event_log', prepare: async () => undefined });
  const transport = options.transport ?? (await openPostgresLog({ url: logDatabase.url, log, poolSize: 2 }));
  const clock = new TestClock();
  const keys = generateInternalKeys();
  const filesFolder = mkdtempSync(path.join(tmpdir(), 'guanjia-files-'));
  const subgraph = await bootSubgraph(definition, {
    databaseUrl: options.isSecondWallDown ? database.adminUrl : database.url,
    transport, notices: options.notices, verifier: keys.verifier, clock, log, filesFolder, isFirstWallDown: options.isFirstWallDown ?? false,
  });
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  admin.on('error', () => undefined);
  const settle = async (): Promise<void> => {
    await subgraph.relay.drained();
    await subgraph.consumers.idle();
    await subgraph.relay.drained();
    await subgraph.consumers.idle();
  };
  return {
    subgraph, transport, clock, adminUrl: database.adminUrl, settle,
    as: (actor, locale = 'zh-CN') => clientOf(subgraph, (requestId) => keys.signer.sign({ actor, requestId, locale }, name)),
    tell: async (contract, { id, estateId, at = clock.now(), data }) => {
      const draft = contract.draft({ id, estateId, at, data: data as never });
      // A foreign fact takes the same way as our own: outbox, relay, log, inbox.
      await subgraph.database.transaction(groupScope, async (tx) => appendToOutbox(tx, systemCall(at), [draft]));
      await settle();
    },
    seal: () => eventually(async () => {
      // A seal waits for every transaction of its moment, those of other databases of the server too.
      await subgraph.audit.seals.turn();
      const { unsealed } = await subgraph.database.transaction(groupScope, ({ db }) => verifyAudit(db));
      if (unsealed) throw new Error(`${unsealed} rows are under no seal`);
    }),
    events: async (type) => {
      const found = await admin.query(`select type, aggregateid as "aggregateId", estate_id as "estateId", seq, payload from outbox
        where $1::text is null or type = $1 order by position`, [type ?? null]);
      return found.rows as PublishedEvent[];
    },
    sql: async (text, values = []) => (await admin.query(text, values)).rows,
    async stop() {
      await subgraph.stop();
      await transport.close();
      await admin.end();
      rmSync(filesFolder, { recursive: true, force: true });
      await database.drop();
      await logDatabase.drop();
    },
  };
}

function clientOf({ app }: RunningSubgraph, tokenFor: (requestId: string) => Promise<string>): Client {
  const headers = async () => ({ authorization: `Bearer ${await tokenFor(newId())}`, 'content-type': 'application/json' });
  const run = async (query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer> => {
    const answer = await app.inject({ method: 'POST', url: '/graphql', headers: await headers(), payload: JSON.stringify({ query, variables }) });
    return answer.json();
  };
  return {
    run,
    data: async (query, variables) => {
      const { data, errors } = await run(query, variables);
      if (errors?.length) throw new Error(errors.map((e) => `${e.extensions?.code}: ${e.message} ${JSON.stringify(e.extensions?.params ?? {})}`).join('\n'));
      return data;
    },
    refusal: async (query, variables) => (await run(query, variables)).errors?.[0]?.extensions.code,
    get: async (url) => {
      const answer = await app.inject({ method: 'GET', url, headers: await headers() });
      return { status: answer.statusCode, body: answer.body ? answer.json() : null };
    },
  };
}
