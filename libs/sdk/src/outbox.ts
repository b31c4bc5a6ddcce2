import { GuanjiaError } from './guanjia-error.ts';
import type { OutboxEntry, OutboxStore } from './outbox-store.ts';
import { pauseAfter } from './patience.ts';

export interface OutboxOptions {
  store: OutboxStore;
  /** Sends one entry under its key. @throws GuanjiaError */
  send(entry: OutboxEntry): Promise<unknown>;
  /** Told of each entry that the house decided on, also of those that an earlier run of the app put in. */
  onDecided?: ((entry: OutboxEntry, outcome: Outcome) => void) | undefined;
  pauseMs: number;
}

export type Outcome = { answer: unknown } | { refusal: GuanjiaError };

interface Waiter {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

const LONGEST_PAUSE_MS = 30_000;

/** Mutations that outlive a cut line. Each stays until the house has decided on it: done, or refused by a rule. Those of one
 *  aggregate go one after the other; a refused one does not hold up the next, which is judged by itself.
 *  @source PLAT-019 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #entries: OutboxEntry[] = [];
  readonly #waiters = new Map<string, Waiter>();
  readonly #lanes = new Map<string, Promise<void>>();
  #loaded: Promise<void> | undefined;
  #wake = new AbortController();
  #isClosed = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Resolves once the entry is kept; its `answer` follows when the house has decided. */
  async add(entry: OutboxEntry): Promise<{ answer: Promise<unknown> }> {
    await this.#load();
    await this.#options.store.add(entry);
    this.#entries.push(entry);
    const answer = new Promise<unknown>((resolve, reject) => { this.#waiters.set(entry.id, { resolve, reject }); });
    answer.catch(() => undefined); // whoever does not wait hears of it by onDecided
    this.#start(entry.aggregate);
    return { answer };
  }

  /** Sends what waits, now. Resolves when nothing waits any more. */
  async flush(): Promise<void> {
    await this.#load();
    this.#wake.abort();
    this.#wake = new AbortController();
    for (const { aggregate } of this.#entries) this.#start(aggregate);
    while (this.#lanes.size > 0) await Promise.all(this.#lanes.values());
  }

  async waiting(): Promise<readonly OutboxEntry[]> {
    await this.#load();
    return [...this.#entries];
  }

  /** Ends after the answers under way; what waits stays in the store. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake.abort();
    await Promise.all(this.#lanes.values());
  }

  #load(): Promise<void> {
    return this.#loaded ??= this.#options.store.entries().then((kept) => void this.#entries.unshift(...kept));
  }

  #start(aggregate: string): void {
    if (this.#isClosed || this.#lanes.has(aggregate)) return;
    this.#lanes.set(aggregate, this.#work(aggregate).finally(() => this.#lanes.delete(aggregate)));
  }

  async #work(aggregate: string): Promise<void> {
    for (let tries = 0; !this.#isClosed;) {
      const entry = this.#entries.find((one) => one.aggregate === aggregate);
      if (!entry) return;
      const outcome = await this.#outcomeOf(entry);
      if (outcome) await this.#settle(entry, outcome);
      else await this.#pause(tries);
      tries = outcome ? 0 : tries + 1;
    }
  }

  /** Nothing as long as the house has not decided. */
  async #outcomeOf(entry: OutboxEntry): Promise<Outcome | undefined> {
    try {
      return { answer: await this.#options.send(entry) };
    } catch (error) {
      return error instanceof GuanjiaError && error.isDecision ? { refusal: error } : undefined;
    }
  }

  async #settle(entry: OutboxEntry, outcome: Outcome): Promise<void> {
    await this.#options.store.remove(entry.id);
    this.#entries.splice(this.#entries.indexOf(entry), 1);
    const waiter = this.#waiters.get(entry.id);
    this.#waiters.delete(entry.id);
    if ('refusal' in outcome) waiter?.reject(outcome.refusal);
    else waiter?.resolve(outcome.answer);
    this.#options.onDecided?.(entry, outcome);
  }

  #pause(tries: number): Promise<void> {
    const { signal } = this.#wake;
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, pauseAfter(tries, this.#options.pauseMs, LONGEST_PAUSE_MS));
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }
}
