import { setTimeout as pause } from 'node:timers/promises';
import type { TransactionRunner } from '../consumer/transaction.ts';
import { errorFields, type Log } from '../log.ts';
import { prune } from './prune.ts';
import { retentionOf, type Retention } from './retention.ts';

interface RetentionOptions {
  service: string;
  database: TransactionRunner<any>;
  log: Log;
  retention?: Partial<Retention>;
  /** Default: an hour. */
  everyMs?: number;
}

const HOUR_MS = 3_600_000;

/** Once an hour, the first time an hour after the start, deletes what is older than it has to be. @source RELIABILITY R17 */
export class RetentionWorker {
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;

  constructor(private readonly options: RetentionOptions) {
    this.#ended = this.#run(retentionOf(options.retention));
  }

  /** Lets the batch in hand finish. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #run(retention: Retention): Promise<void> {
    const { service, database, log, everyMs = HOUR_MS } = this.options;
    const { signal } = this.#stopping;
    const isStopping = (): boolean => signal.aborted;
    while (await pause(everyMs, true, { signal, ref: false }).catch(() => false)) {
      try {
        const pruned = await prune({ database, retention, isStopping });
        if (Object.values(pruned).some((rows) => rows > 0)) log.info({ service, pruned }, 'old rows deleted');
      } catch (error) {
        log.warn({ service, ...errorFields(error) }, 'deleting old rows failed, tries again in its next turn');
      }
    }
  }
}
