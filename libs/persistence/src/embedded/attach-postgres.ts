import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holderOf } from './launch-lock.ts';
import { readPassword } from './passwords.ts';
import { urlOf } from './url-of.ts';

const STARTING_MS = 30_000;

/** The address of the PostgreSQL that another Guanjia process keeps running on this data directory, as its superuser;
 *  nothing when none does. One that is just starting is waited for. @param database whose address is asked for */
export async function attachToPostgres(dataDir: string, database: string): Promise<string | undefined> {
  for (const deadline = Date.now() + STARTING_MS; holderOf(dataDir) !== undefined && Date.now() < deadline; await pause(100)) {
    const port = readyPort(dataDir);
    if (port !== undefined) return urlOf({ port, password: readPassword(dataDir), database });
  }
  return undefined;
}

/** PostgreSQL's own note: its port stands in the fourth line, its state in the eighth. */
function readyPort(dataDir: string): number | undefined {
  try {
    const lines = readFileSync(path.join(realpathSync(dataDir), 'postmaster.pid'), 'utf8').split('\n');
    return lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
