import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own, so that its CPU is its alone. */
export class Child<T> {
  private constructor(private readonly process: ChildProcess, readonly told: T) {}

  /** Resolves with the first thing that the program tells. */
  static async start<T>(file: string, settings: object = {}): Promise<Child<T>> {
    const process = fork(new URL(file, import.meta.url), [JSON.stringify(settings)]);
    const [told] = await Promise.race([
      once(process, 'message'),
      once(process, 'exit').then(() => { throw new Error(`${file} ended before it was ready`); }),
    ]) as [T];
    return new Child(process, told);
  }

  /** CPU used since its start, in milliseconds. */
  async cpuMs(): Promise<number> {
    this.process.send('cpu');
    const [used] = await once(this.process, 'message') as [number];
    return used;
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.disconnect();
    await ended;
  }
}

/** The program's side: tells what it has to tell, then its CPU whenever asked, and ends with its parent. */
export function childOf(told: unknown): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send!((user + system) / 1_000);
  });
  process.on('disconnect', () => process.exit());
  process.send!(told);
}

/** What the parent gave along. */
export const settingsOf = <T>(): T => JSON.parse(process.argv[2] ?? '{}') as T;
