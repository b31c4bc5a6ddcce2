import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createGateway, personGrants, type PersonVerifier, type SubgraphTarget } from '@guanjia/gateway';
import { seedReferenceData } from '@guanjia/hr-training';
import { openPostgresLog, settled, type EventTransport, type Log } from '@guanjia/messaging';
import { bootSubgraph, generateInternalKeys, type RunningSubgraph } from '@guanjia/subgraph';
import { prepareDatabases, type ServiceDatabases } from './databases.ts';
import { services } from './services.ts';
import { supergraphFile } from './supergraph-file.ts';
import type { SwitchableClock } from './switchable-clock.ts';

export interface PlatformOptions {
  /** A PostgreSQL server, as its superuser. */
  serverUrl: string;
  /** How the names of the databases begin. */
  databasePrefix?: string;
  filesFolder: string;
  clock: SwitchableClock;
  log: Log;
  personVerifier: PersonVerifier;
  onProgress?(step: string): void;
}

/** Everything in one process: five subgraphs without a port of their own, and the gateway before them. */
export interface Platform {
  gateway: NestFastifyApplication;
  subgraphs: ReadonlyMap<string, RunningSubgraph>;
  transport: EventTransport;
  databases: ServiceDatabases;
  clock: SwitchableClock;
  /** Resolves when every outbox is published and every consumer has seen all of it. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { clock, log, filesFolder, onProgress = () => undefined } = options;
  onProgress('databases');
  const databases = await prepareDatabases(options.serverUrl, options.databasePrefix);
  const transport = await openPostgresLog({ url: databases.logUrl, log });
  const keys = generateInternalKeys();
  const subgraphs = new Map<string, RunningSubgraph>();
  for (const definition of services) {
    onProgress(definition.name);
    subgraphs.set(definition.name, await bootSubgraph(definition, {
      databaseUrl: databases.urls.get(definition.name)!, transport, verifier: keys.verifier, clock, log, filesFolder,
    }));
  }
  await seedReferenceData({ database: subgraphs.get('hr-training')!.database, clock });
  onProgress('gateway');
  const targets = Object.fromEntries([...subgraphs].map(([name, { app }]): [string, SubgraphTarget] => [name, { inject: app.getHttpAdapter().getInstance() }]));
  const gateway = await createGateway({
    supergraphSdl: readFileSync(supergraphFile, 'utf8'), subgraphs: targets, personVerifier: options.personVerifier,
    signer: keys.signer, grants: personGrants({ targets, signer: keys.signer, log }), production: false, log,
  });
  const all = [...subgraphs.values()];
  return {
    gateway, subgraphs, transport, databases, clock, stop: () => stop(gateway, all, transport),
    settled: () => settled(all.map(({ relay }) => relay), all.map(({ consumers }) => consumers)),
  };
}

/** Doors first, then the workers, the databases last. */
async function stop(gateway: NestFastifyApplication, subgraphs: readonly RunningSubgraph[], transport: EventTransport): Promise<void> {
  await gateway.close();
  await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  await transport.close();
}
