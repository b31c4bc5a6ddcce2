import { Bell } from './bell.ts';
import { backoff } from './backoff.ts';
import { errorFields, type Log } from './log.ts';

interface LoopOptions {
  name: string;
  log: Log;
  /** How long to sleep when a pass found nothing to do; a ring ends it. */
  idleMs: number;
  /** One pass. True: there may be more to do at once. */
  pass(): Promise<boolean>;
}

/** Work that goes on until it is told to stop. An error ends a pass, never the loop. */
export class Loop {
  readonly #bell = new Bell();
  #isStopping = false;
  #failures = 0;
  #ended: Promise<void> | undefined;

  constructor(private readonly options: LoopOptions) {}

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Its last pass has failed. */
  get isFailing(): boolean {
    return this.#failures > 0;
  }

  start(): this {
    this.#ended ??= this.#run();
    return this;
  }

  ring(): void {
    this.#bell.ring();
  }

  /** Resolves when the pass in hand is over. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.ring();
    await this.#ended;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const wait = await this.#pass();
      if (wait > 0 && !this.#isStopping) await this.#bell.wait(wait);
    }
  }

  async #pass(): Promise<number> {
    const { name, log, idleMs, pass } = this.options;
    try {
      const hasMore = await pass();
      if (this.#failures > 0) log.info({ loop: name, failures: this.#failures }, 'works again');
      this.#failures = 0;
      return hasMore ? 0 : idleMs;
    } catch (error) {
      this.#failures += 1;
      if (this.#failures === 1) log.warn({ loop: name, ...errorFields(error) }, 'failed, tries again');
      return backoff(this.#failures, { first: 100, cap: 5_000 });
    }
  }
}
