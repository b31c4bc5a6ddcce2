import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { demoIssuer, type DemoIssuer } from '@guanjia/gateway';
import { startPostgres, type EmbeddedPostgres } from '@guanjia/persistence';
import { loadDemo } from '../../demo/load-demo.ts';
import type { ServiceDatabases } from '../../platform/databases.ts';
import { startPlatform } from '../../platform/platform.ts';
import { SwitchableClock } from '../../platform/switchable-clock.ts';
import { crewOf, type Crew } from '../load/crew.ts';
import { plainLog } from '../processes/plain-log.ts';

/** A small estate office on disk, with everything that is needed to run it in processes that may be killed. */
export interface FaultHouse {
  folder: string;
  databasePrefix: string;
  databases: ServiceDatabases;
  issuer: DemoIssuer;
  crew: Crew;
  /** The PostgreSQL that outlives what is killed. */
  postgres: EmbeddedPostgres;
  serverUrl: string;
  close(): Promise<void>;
}

export const DATABASE_PREFIX = 'faults';

/** Makes databases, people and homes on a durable PostgreSQL of its own. @param place folder in which everything is kept */
export async function openFaultHouse(place: string): Promise<FaultHouse> {
  const folder = mkdtempSync(path.join(place, 'guanjia-faults-'));
  chmodSync(folder, 0o711); // started by root, PostgreSQL runs as another account, which has to get in
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), durable: true, maxConnections: 200 });
  const serverUrl = postgres.url('postgres');
  const issuer = demoIssuer({ host: '127.0.0.1', keyFile: path.join(folder, 'issuer.pem') });
  writeInternalKeys(folder);
  const platform = await startPlatform({
    serverUrl, databasePrefix: DATABASE_PREFIX, filesFolder: folder, clock: new SwitchableClock(), log: plainLog, personVerifier: issuer.verifier,
  });
  const people = await loadDemo(platform, () => undefined, { estates: 1, units: 24, tickets: 0 });
  const crew = await crewOf(platform, issuer, people);
  await platform.settled();
  await platform.stop();
  return {
    folder, databasePrefix: DATABASE_PREFIX, databases: platform.databases, issuer, crew, postgres, serverUrl,
    async close() {
      await postgres.stop();
      process.off('exit', remove);
      remove();
    },
  };
}

/** The key pair between gateway and services, as `infra/docker/keys.sh` makes it. */
function writeInternalKeys(folder: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(path.join(folder, 'internal-signing.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(path.join(folder, 'internal-public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
}
