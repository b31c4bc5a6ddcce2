import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A running process, told apart from a later one with the same number by the moment it began. */
interface RunningProcess {
  readonly pid: number;
  readonly began: string;
  readonly commandLine: string;
}

/** The process with this number, unless it has ended (a zombie has). */
export function findProcess(pid: number): RunningProcess | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? fromProcfs(pid) : fromPs(pid);
}

function fromProcfs(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may itself hold blanks and brackets: fields count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return { pid, began: `${boot}/${fields[19]}`, commandLine };
  } catch {
    return undefined; // ended between the reads
  }
}

function fromPs(pid: number): RunningProcess | undefined {
  try {
    const args = ['-o', 'stat=,lstart=,command=', '-p', String(pid)];
    const line = execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, LC_ALL: 'C' } }).trim();
    const [, state, began, commandLine] = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/s.exec(line) ?? [];
    if (!state || state.startsWith('Z') || !began) return undefined;
    return { pid, began, commandLine: commandLine ?? '' };
  } catch {
    return undefined; // ps answers nothing for a process that has ended
  }
}

/** Waits until the process has ended; false when it is still there after the given time. */
export async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  const began = findProcess(pid)?.began;
  for (const deadline = Date.now() + withinMs; began !== undefined; await pause(20)) {
    if (findProcess(pid)?.began !== began) return true;
    if (Date.now() >= deadline) return false;
  }
  return true;
}

/** Sends a signal to a process that may have ended meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
