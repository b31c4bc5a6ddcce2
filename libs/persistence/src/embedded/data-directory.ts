import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './accounts.ts';
import { giveTo, requireVersion } from './data-place.ts';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';
import { forgetPassword, keepPassword, newPassword, readPassword, superuser } from './passwords.ts';
import type { Programs } from './programs.ts';
import { runProgram } from './run-program.ts';

interface DataDirectory {
  /** The folder as the caller named it; the lock and the password lie beside it. */
  readonly dataDir: string;
  /** The folder in which the data really lie. */
  readonly home: string;
  readonly account: Account | undefined;
  readonly programs: Programs;
  readonly durable: boolean;
}

/** Makes the data directory ready to be served: initialised, of the right version, open to whom it shall be open.
 *  Answers the superuser's password; nothing where no password is asked for. */
export async function prepareDataDirectory(directory: DataDirectory): Promise<string | undefined> {
  const { dataDir, home, account, programs, durable } = directory;
  if (!existsSync(path.join(home, 'PG_VERSION'))) await initialise(directory);
  else requireVersion(home, programs.version);
  writeAccessRules(home, durable, account);
  if (!durable) return undefined;
  const kept = readPassword(dataDir);
  if (kept) return kept;
  const password = newPassword();
  await setPassword(directory, password);
  keepPassword(dataDir, password, account);
  return password;
}

const draftSuffix = '.initdb-';

/** What a killed start left; each draft has a name of its own, for the program that fills it may not be dead yet. */
function removeDrafts(home: string): void {
  const parent = path.dirname(home);
  const drafts = readdirSync(parent).filter((name) => name.startsWith(`${path.basename(home)}${draftSuffix}`));
  for (const name of drafts) rmSync(path.join(parent, name), { recursive: true, force: true });
}

/** Into a folder beside it, renamed when complete: a kill half-way leaves no half-made database behind. */
async function initialise({ dataDir, home, account, programs, durable }: DataDirectory): Promise<void> {
  forgetPassword(dataDir);
  removeDrafts(home);
  const draft = mkdtempSync(`${home}${draftSuffix}`);
  if (account) giveTo(draft, account);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-D', draft, '-U', superuser, '--auth=trust', '--no-instructions', ...locale, ...(durable ? [] : ['--no-sync'])];
  const { code, log } = await runProgram({ program: programs.initdb, args, account });
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError('INIT_FAILED', { log });
  }
  replaceEmpty(home, draft);
}

/** The new name is on disk before anything is acknowledged: a draft found at the next start is thrown away. */
function replaceEmpty(home: string, draft: string): void {
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const busy = (error as NodeJS.ErrnoException).code === 'EBUSY' ? 'it is a mount point, name a folder inside it' : (error as Error).message;
    throw new EmbeddedPostgresError('DATA_DIR_NOT_WRITABLE', { path: home, reason: busy }, error);
  }
  if (process.platform === 'win32') return;
  const parent = openSync(path.dirname(home), 'r');
  fsyncSync(parent);
  closeSync(parent);
}

/** On the loopback interface any account of the machine can connect: data worth keeping ask for a password. */
function writeAccessRules(home: string, durable: boolean, account: Account | undefined): void {
  const file = path.join(home, 'pg_hba.conf');
  writeFileSync(file, `host all all 127.0.0.1/32 ${durable ? 'scram-sha-256' : 'trust'}\n`, { mode: 0o600 });
  if (account) giveTo(file, account);
}

/** In single-user mode, before the server opens its port. */
async function setPassword({ home, account, programs }: DataDirectory, password: string): Promise<void> {
  const input = `alter role ${superuser} password '${password}'\n`;
  const { code, log } = await runProgram({ program: programs.postgres, args: ['--single', '-D', home, 'postgres'], account, input });
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(log)) throw new EmbeddedPostgresError('INIT_FAILED', { log });
}
