import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Account } from './accounts.ts';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';
import { startGuardian } from './guardian.ts';
import { spawnOptions } from './run-program.ts';

export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the server is gone, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

interface ServerLaunch {
  readonly program: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly account: Account | undefined;
  onLog(line: string): void;
}

/** Starts the server and answers when it accepts connections.
 *  @throws PORT_IN_USE, START_FAILED */
export async function launchServer({ program, args, port, account, onLog }: ServerLaunch): Promise<ServerProcess> {
  const child = spawn(program, args, { ...spawnOptions(account), stdio: ['ignore', 'ignore', 'pipe'] });
  const killWithUs = () => child.kill('SIGQUIT');
  process.on('exit', killWithUs);
  // Not 'close': sessions that outlive a killed server hold its log open.
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const guardian = child.pid === undefined ? undefined : startGuardian(child.pid, account);
  void ended.then(() => {
    process.off('exit', killWithUs);
    guardian?.dismiss();
  });
  await untilReady(child, port, onLog);
  letProcessEnd(child);
  return { pid: child.pid as number, ended, stop: () => stop(child, ended) };
}

function untilReady(child: ChildProcess, port: number, onLog: (line: string) => void): Promise<void> {
  const said: string[] = [];
  let isReady = false;
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new EmbeddedPostgresError('START_FAILED', { log: [...said.slice(-10), reason].join(' | ') }));
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
      onLog(line);
      said.push(line);
      if (said.length > 40) said.shift();
      if (!line.includes('database system is ready to accept connections')) return;
      isReady = true;
      resolve();
    });
    child.once('error', (error) => fail(error.message));
    const conclude = (code: number | null) => {
      if (said.some((line) => line.includes('Address already in use'))) reject(new EmbeddedPostgresError('PORT_IN_USE', { port }));
      else fail(`exit code ${code}`);
    };
    child.once('close', conclude);
    child.once('exit', (code) => void (isReady || setTimeout(conclude, 300, code))); // its last words may still be on their way
  });
}

/** A running server does not keep a program alive that has nothing else to do. */
function letProcessEnd(child: ChildProcess): void {
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
}

/** Ends the sessions and writes everything down; after ten seconds without a farewell. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.ref();
  child.kill('SIGINT');
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await ended;
  clearTimeout(impatience);
}
