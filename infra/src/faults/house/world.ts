import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { SERVICES } from '@guanjia/contracts';
import { supergraphFile } from '../../platform/supergraph-file.ts';
import { Child } from '../processes/child.ts';
import { freePort } from '../processes/free-port.ts';
import type { FaultHouse } from './fault-house.ts';

/** The platform running in processes of its own. */
export interface World {
  /** Where the gateway takes requests. */
  url: string;
  children: readonly Child[];
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** Another address of the same PostgreSQL, e.g. of a proxy before it. */
  serverUrl?: string;
  /** The one process keeps a PostgreSQL of its own. */
  keepsPostgres?: boolean;
  /** What every service is told besides, e.g. its brokers. */
  env?: Readonly<Record<string, string>>;
}

/** Gateway and five services in one process. */
export async function oneProcess({ folder, databasePrefix, serverUrl: known }: FaultHouse, { serverUrl = known, keepsPostgres = false }: WorldOptions = {}): Promise<World> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { folder, port, databasePrefix, ...(keepsPostgres ? {} : { serverUrl }) };
  const child = new Child({
    name: 'guanjia', file: 'infra/src/faults/processes/one-process.ts', args: [JSON.stringify(settings)], readyUrl: `${url}/readyz`, logFolder: folder,
  });
  return started({ url: `${url}/graphql`, children: [child], stop: () => child.end('SIGTERM') });
}

/** Gateway and five services each as the process that they are in a distributed installation. */
export async function separateProcesses(house: FaultHouse, { serverUrl = house.serverUrl, env = {} }: WorldOptions = {}): Promise<World> {
  const { folder } = house;
  const services = await Promise.all(SERVICES.map(async (name) => ({ name, url: `http://127.0.0.1:${await freePort()}` })));
  const children = services.map(({ name, url }) => new Child({
    name, file: `services/${name}/src/main.ts`, readyUrl: `${url}/readyz`, logFolder: folder, env: {
      HOST: '127.0.0.1', PORT: new URL(url).port, DATABASE_URL: through(serverUrl, house.databases.urls.get(name)!), DATABASE_POOL_SIZE: '4',
      EVENT_LOG_URL: through(serverUrl, house.databases.logUrl), INTERNAL_PUBLIC_KEY_FILE: path.join(folder, 'internal-public.pem'), PII_KEYS_FILE: path.join(folder, 'personal-data-keys.json'), FILES_FOLDER: folder, ...env,
    },
  }));
  const issuer = await publishKeys(folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const gateway = new Child({ name: 'gateway', file: 'gateway/src/main.ts', readyUrl: `${url}/readyz`, logFolder: folder, env: {
    GATEWAY_PORT: String(port), GATEWAY_POINTS_PER_MINUTE: '999999', OIDC_ISSUER: 'guanjia-demo', OIDC_AUDIENCE: 'guanjia', OIDC_ALGORITHMS: 'ES256', OIDC_JWKS_URL: issuer.url,
    INTERNAL_SIGNING_KEY_FILE: path.join(folder, 'internal-signing.pem'), SUPERGRAPH_FILE: supergraphFile,
    SUBGRAPH_URLS: services.map(({ name, url: at }) => `${name}=${at}`).join(','), ...env,
  } });
  const stop = async (): Promise<void> => {
    await gateway.end('SIGTERM');
    await Promise.all(children.map((child) => child.end('SIGTERM')));
    issuer.close();
  };
  return started({ url: `${url}/graphql`, children: [...children, gateway], stop });
}

async function started(world: World): Promise<World> {
  for (const child of world.children) child.start();
  try {
    await Promise.all(world.children.map((child) => child.ready()));
  } catch (error) {
    await Promise.all(world.children.map((child) => child.end('SIGKILL')));
    throw error;
  }
  return world;
}

/** The same database by another way to the server. */
function through(serverUrl: string, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.host = new URL(serverUrl).host;
  return url.toString();
}

/** The issuer's public keys, where a gateway of its own fetches them. */
async function publishKeys(folder: string): Promise<{ url: string; close(): void }> {
  const key = createPublicKey(readFileSync(path.join(folder, 'issuer.pem'))).export({ format: 'jwk' });
  const server = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [{ ...key, alg: 'ES256', use: 'sig' }] })));
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  server.unref();
  return { url: `http://127.0.0.1:${port}/jwks`, close: () => void server.close() };
}
