import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../../../..');
const loader = path.join(root, 'infra/src/loader.mjs');
const leash = path.join(import.meta.dirname, 'leash.mjs');

/** A program of ours, run from its sources in a process of its own. */
export interface Launch {
  name: string;
  /** From the repository's root. */
  file: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Answers 200 when the process takes work. */
  readyUrl: string;
  /** What it prints goes there. */
  logFolder: string;
}

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A process that may be killed and started again. What ends it without our doing is counted. */
export class Child {
  #process: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();
  #isMeantToRun = false;
  /** The last thing that it told us. */
  told: unknown;
  starts = 0;
  /** Times that it ended by itself. */
  selfExits = 0;

  constructor(private readonly launch: Launch) {}

  get name(): string {
    return this.launch.name;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get isRunning(): boolean {
    return this.#isMeantToRun;
  }

  start(): void {
    const { name, file, args = [], env = {}, logFolder } = this.launch;
    const log = openSync(path.join(logFolder, `${name}.log`), 'a');
    const child = spawn(process.execPath, ['--no-warnings', '-C', 'guanjia-src', '--import', loader, '--import', leash, path.join(root, file), ...args], {
      cwd: root, env: { ...process.env, APOLLO_TELEMETRY_DISABLED: 'true', ...env }, stdio: ['ignore', log, log, 'ipc'],
    });
    this.#process = child;
    this.#isMeantToRun = true;
    this.starts += 1;
    this.told = undefined;
    running.add(child);
    child.on('message', (message) => (this.told = message));
    this.#ended = once(child, 'exit').then(() => {
      running.delete(child);
      if (this.#process === child && this.#isMeantToRun) this.selfExits += 1;
    });
  }

  /** Ends it by a signal. Resolves when it is gone. */
  async end(signal: NodeJS.Signals): Promise<void> {
    this.#isMeantToRun = false;
    this.#process?.kill(signal);
    await this.#ended;
  }

  /** How it ended; null while it runs or when a signal ended it. */
  get exitCode(): number | null {
    return this.#process?.exitCode ?? null;
  }

  /** Resolves when it takes work. @throws Error when it has ended, or after two minutes */
  async ready(): Promise<void> {
    const child = this.#process;
    for (const end = performance.now() + 120_000; (await this.readiness()) !== 200; await pause(50)) {
      if (this.#process !== child || child?.exitCode != null || child?.signalCode != null) throw new Error(`${this.name} ended while it started: ${this.#lastWords()}`);
      if (performance.now() > end) throw new Error(`${this.name} is not ready after two minutes: ${this.#lastWords()}`);
    }
  }

  #lastWords(): string {
    return readFileSync(path.join(this.launch.logFolder, `${this.name}.log`), 'utf8').slice(-2_000);
  }

  /** The status with which it says whether it takes work; undefined when nobody answers. */
  async readiness(): Promise<number | undefined> {
    const answer = await fetch(this.launch.readyUrl, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    return answer?.status;
  }
}
