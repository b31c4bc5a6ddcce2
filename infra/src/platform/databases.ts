import { asAppRole, ensureDatabase, migrate } from '@guanjia/persistence';
import { services } from './services.ts';

export interface ServiceDatabases {
  /** Per service, as the role that services run as. */
  urls: ReadonlyMap<string, string>;
  /** Per service, as the owner: migrations and checks only. */
  adminUrls: ReadonlyMap<string, string>;
  logUrl: string;
}

const databaseOf = (service: string): string => `guanjia_${service.replaceAll('-', '_')}`;

/** One database per service and one for the event log, all migrated. */
export async function prepareDatabases(serverUrl: string): Promise<ServiceDatabases> {
  const logUrl = await ensureDatabase(serverUrl, 'guanjia_log');
  const adminUrls = new Map<string, string>();
  for (const { name, entities, migrations } of services) {
    const adminUrl = await ensureDatabase(serverUrl, databaseOf(name));
    await migrate({ adminUrl, entities, migrations });
    adminUrls.set(name, adminUrl);
  }
  const urls = new Map([...adminUrls].map(([name, url]) => [name, asAppRole(url)]));
  return { urls, adminUrls, logUrl };
}
