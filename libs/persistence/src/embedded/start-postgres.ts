import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseAccount } from './accounts.ts';
import { prepareDataDirectory } from './data-directory.ts';
import { settleDataPlace } from './data-place.ts';
import { takeLock } from './launch-lock.ts';
import { onPort } from './listen-port.ts';
import { removeOrphan } from './orphans.ts';
import { findPrograms } from './programs.ts';
import { launchServer } from './server-process.ts';
import { serverArguments } from './settings.ts';
import { supervise } from './supervise.ts';
import { urlOf } from './url-of.ts';

export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './embedded-postgres.error.ts';

/** Guanjia's own PostgreSQL, running. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** The folder in which the data really lie. */
  readonly dataDir: string;
  /** Of the server that runs now: one that dies by itself is started again, on the same port. */
  readonly pid: number;
  /** The address of a database, with the password where one is asked for. A role other than the superuser must have
   *  been created with the password in its address. */
  url(database: string, user?: string): string;
  /** Ends the sessions, writes everything down and frees the data directory. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Beside it lie `<dataDir>.lock` and, when durable, `<dataDir>.password`. */
  readonly dataDir: string;
  /** Default: a free one, given by the system at each start. */
  readonly port?: number;
  /** True: no acknowledged commit is lost and a password is asked for. False, for tests: fast and open. */
  readonly durable: boolean;
  readonly maxConnections?: number;
  onLog?(line: string): void;
}

/** Starts PostgreSQL from the programs that npm installed, on a data directory that is made when missing.
 *  One live process per data directory; what a killed one left running is stopped first.
 *  @throws EmbeddedPostgresError */
export async function startPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable, maxConnections = 60, onLog = () => undefined } = options;
  const dataDir = path.resolve(options.dataDir);
  const lock = takeLock(dataDir);
  process.once('exit', lock.release);
  const free = () => {
    process.off('exit', lock.release);
    lock.release();
  };
  try {
    const account = chooseAccount(dataDir);
    const programs = findPrograms(account);
    const home = settleDataPlace({ dataDir, account, outside: durable ? '/var/lib/guanjia' : tmpdir(), onLog });
    await removeOrphan(home, onLog);
    const password = await prepareDataDirectory({ dataDir, home, account, programs, durable });
    return await onPort(options.port, async (port) => {
      const args = serverArguments({ home, port, durable, maxConnections });
      const launch = () => removeOrphan(home, onLog).then(() => launchServer({ program: programs.postgres, args, port, account, onLog }));
      const server = await supervise(launch, onLog);
      const url = (database: string, user?: string) => urlOf({ port, password, database, user });
      const stop = () => server.stop().finally(free);
      return { port, dataDir: home, url, stop, get pid() { return server.pid(); } };
    });
  } catch (error) {
    free();
    throw error;
  }
}
