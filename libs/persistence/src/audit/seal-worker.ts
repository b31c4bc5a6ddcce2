import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database.ts';
import { markOf, sealThrough, type Mark } from './seals.ts';

interface SealWorkerOptions {
  database: Database;
  /** Told of the newest hash: whoever keeps it outside of the database can tell when the whole chain was written anew. */
  onSealed(hash: string): void;
  onError(error: unknown): void;
  /** Default: a minute. */
  everyMs?: number;
}

/** Once a minute, and first a minute after the start, seals the rows that were there a minute before, in batches and not one
 *  by one. @source PLAT-008 */
export class SealWorker {
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;
  #mark: Mark | undefined;

  constructor(private readonly options: SealWorkerOptions) {
    this.#ended = this.#run();
  }

  /** One turn: seals what stood at the last turn's mark if all of that moment has ended, and sets the next mark. */
  async turn(): Promise<void> {
    const mark = await markOf(this.options.database);
    if (this.#mark && mark.xmin < this.#mark.xmax) return;
    const hash = this.#mark && (await sealThrough(this.options.database, this.#mark));
    this.#mark = mark;
    if (hash !== undefined) this.options.onSealed(hash);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    do await this.turn().catch((error: unknown) => this.options.onError(error));
    while (await pause(this.options.everyMs ?? 60_000, true, { signal, ref: false }).catch(() => false));
  }
}
