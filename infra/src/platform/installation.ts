import { existsSync } from 'node:fs';
import path from 'node:path';
import { SERVICES, type ServiceName } from '@guanjia/contracts';
import { attachToPostgres, startPostgres } from '@guanjia/persistence';
import { readStandaloneConfig, SettingsWrong } from '../standalone/standalone.config.ts';

/** The databases of an installation, for tools of the command line. */
export interface Installation {
  /** Per service, as the owner of its database. */
  adminUrls: ReadonlyMap<ServiceName, string>;
  logUrl: string;
  /** Any database of the installation, as its owner: `bi` is `guanjia_bi`. */
  adminUrlOf(name: string): string;
  close(): Promise<void>;
}

/** The operator's server when `POSTGRES_ADMIN_URL` names one; otherwise the PostgreSQL in `GUANJIA_HOME`: the one that a
 *  running `npm start` keeps, or one of our own for as long as the command takes.
 *  @throws SettingsWrong */
export async function openInstallation(environment: NodeJS.ProcessEnv = process.env): Promise<Installation> {
  const given = environment['POSTGRES_ADMIN_URL'];
  if (given !== undefined) return installationAt(addressOf(given), async () => undefined);
  const dataDir = path.join(readStandaloneConfig(environment).home, 'postgres');
  if (!existsSync(dataDir)) {
    throw new SettingsWrong(`GUANJIA_HOME: ${path.dirname(dataDir)} 中没有数据,请先 npm start,或用 POSTGRES_ADMIN_URL 指明数据库 / has no data yet; run npm start first, or name a server in POSTGRES_ADMIN_URL`);
  }
  const running = await attachToPostgres(dataDir, 'postgres');
  if (running !== undefined) return installationAt(running, async () => undefined);
  const own = await startPostgres({ dataDir, durable: true });
  try {
    // Whoever starts the data's own server brings them up to date, as npm start does.
    const { prepareDatabases } = await import('./databases.ts');
    await prepareDatabases(own.url('postgres'));
    return installationAt(own.url('postgres'), () => own.stop());
  } catch (error) {
    await own.stop();
    throw error;
  }
}

function installationAt(serverUrl: string, close: () => Promise<void>): Installation {
  const adminUrlOf = (name: string): string => {
    const url = new URL(serverUrl);
    url.pathname = `/guanjia_${name.replaceAll('-', '_')}`;
    return url.toString();
  };
  return { adminUrls: new Map(SERVICES.map((name) => [name, adminUrlOf(name)])), logUrl: adminUrlOf('log'), adminUrlOf, close };
}

function addressOf(given: string): string {
  if (/^postgres(ql)?:$/.test(URL.parse(given)?.protocol ?? '')) return given;
  throw new SettingsWrong('POSTGRES_ADMIN_URL: 应为 postgresql:// 地址 / must be a postgresql:// address');
}
