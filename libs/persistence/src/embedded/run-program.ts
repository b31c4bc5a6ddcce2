import { spawn, type SpawnOptions } from 'node:child_process';
import type { Account } from './accounts.ts';

/** How every PostgreSQL program is started: as the database account, in its own process group so that Ctrl-C in the
 *  terminal reaches Guanjia alone, and with an environment that the starter's settings cannot bend. */
export function spawnOptions(account: Account | undefined): SpawnOptions {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', ...(process.platform === 'win32' && { SystemRoot: process.env['SystemRoot'] }) };
  return { env, cwd: '/', detached: process.platform !== 'win32', ...(account && { uid: account.uid, gid: account.gid }) };
}

interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly account: Account | undefined;
  readonly input?: string;
}

/** Runs a program to its end and answers its exit code and everything it said. */
export async function runProgram({ program, args, account, input = '' }: ProgramRun): Promise<{ code: number | null; log: string }> {
  const child = spawn(program, args, { ...spawnOptions(account), stdio: ['pipe', 'pipe', 'pipe'] });
  let log = '';
  child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stdin?.on('error', () => undefined); // it ended before reading; its exit code tells
  child.stdin?.end(input);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, log: `${log}${error.message}` }));
    child.on('close', (code) => resolve({ code, log: log.trim() }));
  });
}
