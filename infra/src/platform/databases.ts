import { asAppRole, ensureDatabase, migrate } from '@guanjia/persistence';
import { services } from './services.ts';

export interface ServiceDatabases {
  /** Per service, as the role that services run as. */
  urls: ReadonlyMap<string, string>;
  /** Per service, as the owner: migrations and checks only. */
  adminUrls: ReadonlyMap<string, string>;
  logUrl: string;
}

const databaseOf = (prefix: string, service: string): string => `${prefix}_${service.replaceAll('-', '_')}`;

/** One database per service and one for the event log, all migrated. @param prefix begins the names of all of them */
export async function prepareDatabases(serverUrl: string, prefix = 'guanjia'): Promise<ServiceDatabases> {
  const logUrl = await ensureDatabase(serverUrl, databaseOf(prefix, 'log'));
  const adminUrls = new Map<string, string>();
  for (const { name, entities, migrations } of services) {
    const adminUrl = await ensureDatabase(serverUrl, databaseOf(prefix, name));
    await migrate({ adminUrl, entities, migrations });
    adminUrls.set(name, adminUrl);
  }
  const urls = new Map([...adminUrls].map(([name, url]) => [name, asAppRole(url)]));
  return { urls, adminUrls, logUrl };
}
