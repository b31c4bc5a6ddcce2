import { asRole, ensureDatabase } from '@guanjia/persistence';
import { prepareFeed } from './prepare-feed.ts';
import { ensureReader, readerRole } from './reader-role.ts';

export interface BiDatabaseOptions {
  /** The server, as its superuser. */
  serverUrl: string;
  database: string;
  /** The other databases of the installation: closed to the reader. */
  others: readonly string[];
  /** The reader's password; one derived from the superuser's when left out, as for every role. */
  readerPassword?: string | undefined;
}

/** The BI database, ready to be fed and to be read by `guanjia_bi_reader`. @returns its address, as its owner */
export async function prepareBiDatabase({ serverUrl, database, others, readerPassword }: BiDatabaseOptions): Promise<string> {
  const adminUrl = await ensureDatabase(serverUrl, database);
  await ensureReader({ serverUrl, password: readerPassword ?? derivedPassword(adminUrl), biDatabase: database, databases: [...others, database] });
  await prepareFeed(adminUrl);
  return adminUrl;
}

function derivedPassword(adminUrl: string): string | null {
  const { password } = new URL(asRole(adminUrl, readerRole));
  return password === '' ? null : decodeURIComponent(password);
}
