import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';
import { findProcess, hasEnded, signal } from './processes.ts';

/** Ends what an earlier, killed Guanjia left running on this data directory, so that a fresh server can start.
 *  The leftover is not adopted: its sessions may still run statements of the dead process and hold its locks,
 *  and its settings and log are those of the earlier start.
 *  The caller holds the launch lock, hence no live Guanjia owns the server.
 *  @throws ORPHAN_SURVIVES */
export async function removeOrphan(dataDir: string, onLog: (line: string) => void): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid');
  const pid = readPid(file);
  if (pid !== undefined && isServerOf(pid, dataDir)) {
    onLog(`stopping the PostgreSQL (process ${pid}) left over from an earlier run`);
    await end(pid, dataDir, [['SIGINT', 4_000], ['SIGQUIT', 2_000], ['SIGKILL', 1_000]]);
  }
  for (const stray of sessionsOf(dataDir)) await end(stray, dataDir, [['SIGQUIT', 1_000], ['SIGKILL', 1_000]]);
  if (pid !== undefined && (Number.isNaN(pid) || findProcess(pid))) rmSync(file, { force: true });
  // A file with the number of a dead process stays: by it PostgreSQL finds and frees the shared memory left behind.
}

function readPid(file: string): number | undefined {
  try {
    return Math.abs(Number.parseInt(readFileSync(file, 'utf8'), 10));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The number in a stale file may meanwhile belong to any other program, even to the PostgreSQL of somebody else. */
function isServerOf(pid: number, dataDir: string): boolean {
  const commandLine = findProcess(pid)?.commandLine ?? '';
  return /postgres/.test(commandLine) && commandLine.includes(`-D ${dataDir} `);
}

/** Sessions outlive a server that was itself killed; each works inside the data directory. Only Linux can tell. */
function sessionsOf(dataDir: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').map(Number).filter((pid) => pid > 0 && folderOf(pid) === dataDir && (findProcess(pid)?.commandLine ?? '').startsWith('postgres'));
}

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // ended, or of another account
  }
}

async function end(pid: number, dataDir: string, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  for (const [name, withinMs] of steps) {
    signal(pid, name);
    if (await hasEnded(pid, withinMs)) return;
  }
  throw new EmbeddedPostgresError('ORPHAN_SURVIVES', { path: dataDir, pid });
}
