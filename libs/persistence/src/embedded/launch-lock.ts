import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';
import { findProcess } from './processes.ts';

/** The right of one Guanjia process to a data directory. */
interface LaunchLock {
  release(): void;
}

interface Holder {
  pid: number;
  began: string;
}

/** Takes `<dataDir>.lock`. The lock of a process that has ended is taken over; that of a live one is respected,
 *  this process included. The begin of the process is kept beside its number, since numbers are given again.
 *  @throws DATA_DIR_IN_USE, DATA_DIR_NOT_WRITABLE */
export function takeLock(dataDir: string): LaunchLock {
  const file = `${dataDir}.lock`;
  const draft = `${file}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, began: findProcess(process.pid)?.began ?? '' } satisfies Holder);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, content, { mode: 0o600 });
    publish(draft, file, dataDir);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError('DATA_DIR_NOT_WRITABLE', { path: dataDir, reason: (error as Error).message }, error);
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
  return { release: () => void (read(file) === content && rmSync(file, { force: true })) };
}

/** The live process that has the right to a data directory; nothing when none has. */
export function holderOf(dataDir: string): number | undefined {
  const holder = parse(read(`${dataDir}.lock`));
  return holder && findProcess(holder.pid)?.began === holder.began ? holder.pid : undefined;
}

/** Linking is atomic and never overwrites: of two starters only one gets through. */
function publish(draft: string, file: string, dataDir: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    removeStale(file, dataDir);
    publish(draft, file, dataDir);
  }
}

function removeStale(file: string, dataDir: string): void {
  const content = read(file);
  const holder = parse(content);
  if (holder && findProcess(holder.pid)?.began === holder.began) throw new EmbeddedPostgresError('DATA_DIR_IN_USE', { path: dataDir, pid: holder.pid });
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    // Another starter may have replaced the stale lock by its own between the read and the rename: give it back.
    if (read(aside) !== content) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(content: string | undefined): Holder | undefined {
  try {
    return content ? (JSON.parse(content) as Holder) : undefined;
  } catch {
    return undefined; // half written by a machine that lost power
  }
}
