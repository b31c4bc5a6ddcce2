import { asAppRole, ensureDatabase, migrate } from '@guanjia/persistence';
import { prepareBiDatabase } from '../bi/bi-database.ts';
import { services } from './services.ts';

export interface ServiceDatabases {
  /** Per service, as the role that services run as. */
  urls: ReadonlyMap<string, string>;
  /** Per service, as the owner: migrations and checks only. */
  adminUrls: ReadonlyMap<string, string>;
  logUrl: string;
  /** BI's database, as its owner. */
  biAdminUrl: string;
}

const databaseOf = (prefix: string, service: string): string => `${prefix}_${service.replaceAll('-', '_')}`;

/** One database per service, one for the event log and one for BI, all migrated. @param prefix begins the names of all of them
 *  @param readerPassword of the role that reads BI's views; derived from the superuser's when left out */
export async function prepareDatabases(serverUrl: string, prefix = 'guanjia', readerPassword?: string): Promise<ServiceDatabases> {
  const logUrl = await ensureDatabase(serverUrl, databaseOf(prefix, 'log'));
  const adminUrls = new Map<string, string>();
  for (const { name, entities, migrations } of services) {
    const adminUrl = await ensureDatabase(serverUrl, databaseOf(prefix, name));
    await migrate({ adminUrl, entities, migrations });
    adminUrls.set(name, adminUrl);
  }
  const urls = new Map([...adminUrls].map(([name, url]) => [name, asAppRole(url)]));
  const others = [...adminUrls.values(), logUrl].map((url) => new URL(url).pathname.slice(1));
  const biAdminUrl = await prepareBiDatabase({ serverUrl, database: databaseOf(prefix, 'bi'), others, readerPassword });
  return { urls, adminUrls, logUrl, biAdminUrl };
}
