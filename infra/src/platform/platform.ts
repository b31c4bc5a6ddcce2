import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceName } from '@guanjia/contracts';
import { createGateway, personGrants, type DoorOptions, type ExplorerOptions, type PersonVerifier, type SubgraphTarget } from '@guanjia/gateway';
import { seedReferenceData } from '@guanjia/hr-training';
import { InProcessNotices, openPostgresLog, settled, type EventTransport, type Log, type Notices } from '@guanjia/messaging';
import { asAppRole, keysInFile, useKeys } from '@guanjia/persistence';
import { bootSubgraph, drain, generateInternalKeys, measureWork, type Registry, type RunningSubgraph } from '@guanjia/subgraph';
import { startFeed, type RunningFeed } from '../bi/start-feed.ts';
import { prepareDatabases, type ServiceDatabases } from './databases.ts';
import { services } from './services.ts';
import { supergraphFile } from './supergraph-file.ts';
import type { SwitchableClock } from './switchable-clock.ts';

interface PlatformOptions {
  /** A PostgreSQL server, as its superuser. */
  serverUrl: string;
  /** How the names of the databases begin. */
  databasePrefix?: string;
  filesFolder: string;
  /** The way that events go; left out: a log in the same PostgreSQL. Closed with the platform. */
  transport?: EventTransport;
  /** Where the keys of personal data are kept, and made when there are none; beside the files when left out. */
  personalDataKeysFile?: string;
  clock: SwitchableClock;
  log: Log;
  personVerifier: PersonVerifier;
  /** How much may be asked, and from where; without bounds per person unless set. */
  door?: DoorOptions;
  /** Where measurements of the gateway and of all services are kept; whoever gives it serves it. */
  metrics?: Registry;
  /** The page for people who try the API out; left out, there is none. */
  explorer?: ExplorerOptions;
  /** BI waits for `startBi`: whoever loads much at first has the machine for that alone. */
  isBiLater?: boolean;
  onProgress?(step: string): void;
}

/** Everything in one process: five subgraphs without a port of their own, and the gateway before them. */
export interface Platform {
  gateway: NestFastifyApplication;
  subgraphs: ReadonlyMap<string, RunningSubgraph>;
  transport: EventTransport;
  /** What all five tell of their changes once they are committed. */
  notices: Notices;
  databases: ServiceDatabases;
  /** Feeds the database of BI from here on, unless that is done already. */
  startBi(): Promise<RunningFeed>;
  clock: SwitchableClock;
  /** Resolves when every outbox is published and every consumer that has been started, or the services named, have seen
   *  all of it. */
  settled(...names: readonly ServiceName[]): Promise<void>;
  /** @param noticeMs between "not ready" and the last request taken */
  stop(noticeMs?: number): Promise<void>;
}

/** The services and where their data are, whatever stands before them. */
export type House = Pick<Platform, 'subgraphs' | 'databases' | 'clock' | 'settled'>;

export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { clock, log, filesFolder, onProgress = () => undefined } = options;
  useKeys(keysInFile(options.personalDataKeysFile ?? path.join(filesFolder, 'personal-data-keys.json')));
  onProgress('databases');
  const databases = await prepareDatabases(options.serverUrl, options.databasePrefix);
  const transport = options.transport ?? await openPostgresLog({ url: databases.logUrl, log });
  const notices = new InProcessNotices(log);
  const keys = generateInternalKeys();
  const subgraphs = new Map<string, RunningSubgraph>();
  for (const definition of services) {
    onProgress(definition.name);
    subgraphs.set(definition.name, await bootSubgraph(definition, {
      databaseUrl: databases.urls.get(definition.name)!, transport, notices, verifier: keys.verifier, clock, log, filesFolder,
    }));
  }
  await seedReferenceData({ database: subgraphs.get('hr-training')!.database, clock });
  const alsoMeasure = options.metrics
    && measureWork(options.metrics, [...subgraphs].map(([service, { definition: { overdueTasks }, database, consumers }]) => ({ service, database, consumers, clock, overdueTasks })));
  const bi = onceStarted(async () => {
    const feed = await startFeed({ databaseUrl: asAppRole(databases.biAdminUrl), transport, clock, log });
    alsoMeasure?.({ service: 'bi', database: feed.database, consumers: feed.consumers, clock });
    return feed;
  });
  if (!options.isBiLater) await bi.start();
  const workers = async () => [...subgraphs.values(), ...(await bi.running())];
  onProgress('gateway');
  const targets = Object.fromEntries([...subgraphs].map(([name, { app }]): [string, SubgraphTarget] => [name, { inject: app.getHttpAdapter().getInstance() }]));
  const gateway = await createGateway({
    supergraphSdl: readFileSync(supergraphFile, 'utf8'), subgraphs: targets, personVerifier: options.personVerifier,
    signer: keys.signer, grants: personGrants({ targets, signer: keys.signer, log }), production: false, notices, log,
    ...(options.door ? { door: options.door } : {}), ...(options.metrics ? { metrics: options.metrics } : {}), ...(options.explorer ? { explorer: options.explorer } : {}),
  });
  const all = [...subgraphs.values()];
  return {
    gateway, subgraphs, transport, notices, databases, startBi: bi.start, clock,
    stop: async (noticeMs = 0) => stop(() => drain(gateway, noticeMs), await workers(), transport),
    settled: async (...names) => {
      const listening = names.length > 0 ? names.map((name) => subgraphs.get(name)!) : await workers();
      await settled(all.map(({ relay }) => relay), listening.map(({ consumers }) => consumers));
    },
  };
}

/** One, however often it is asked for; a start that failed is tried anew. */
function onceStarted<T>(begin: () => Promise<T>): { start(): Promise<T>; running(): Promise<T[]> } {
  let started: Promise<T> | undefined;
  const start = (): Promise<T> => (started ??= begin().catch((error: unknown) => {
    started = undefined;
    throw error;
  }));
  return { start, running: async () => (started ? started.then((one) => [one], () => []) : []) };
}

/** Doors first, then the workers, the databases last. */
async function stop(closeDoors: () => Promise<void>, workers: readonly { stop(): Promise<void> }[], transport: EventTransport): Promise<void> {
  await closeDoors();
  await Promise.all(workers.map((worker) => worker.stop()));
  await transport.close();
}
