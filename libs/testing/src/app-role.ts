import { appRole } from '@guanjia/persistence';
import pg from 'pg';

/** Roles belong to the whole server; whichever suite comes first makes it. */
export async function ensureAppRole(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`do $$ begin create role ${appRole} login; exception when duplicate_object then null; end $$`).finally(() => client.end());
}
