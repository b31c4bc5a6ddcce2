import type pg from 'pg';
import { ListeningClient } from '../listening-client.ts';
import type { Log } from '../log.ts';
import { Loop } from '../loop.ts';
import type { EventTransport } from '../transport.ts';
import { becomeLeader, countUnpublished, markPublished, stepDown, unpublished } from './outbox.ts';
import { publishRows, type PublishOutcome } from './publish-rows.ts';

interface RelayOptions {
  /** Service whose outbox this is. */
  service: string;
  /** That service's database. The relay keeps one connection of its own, which listens and works. */
  url: string;
  transport: EventTransport;
  log: Log;
}

const POLL_MS = 1_000;
/** A refused row is offered again after so long, in case the transport's limits were widened. */
const REFUSED_AGAIN_MS = 60_000;

interface Waiter {
  since: number;
  resolve(): void;
}

/** Carries a service's events from its outbox to the transport. A row counts as published only after the transport has
 *  acknowledged it; a crash between the two publishes it twice, and the inbox lets it count once.
 *  @source PLAT-006 PLAT-007 */
export class Relay {
  readonly #client: ListeningClient;
  readonly #loop: Loop;
  readonly #refusedUntil = new Map<string, number>();
  #waiters: Waiter[] = [];
  #passes = 0;
  #published = 0;

  constructor(private readonly options: RelayOptions) {
    const { service, url, log } = options;
    const name = `relay ${service}`;
    this.#loop = new Loop({ name, log, idleMs: POLL_MS, pass: () => this.#passOrDrop() });
    this.#client = new ListeningClient({ url, name, channel: 'outbox', log, onWake: () => this.#loop.ring() });
  }

  /** How many events this relay has published since it was started. */
  get published(): number {
    return this.#published;
  }

  start(): this {
    this.#loop.start();
    return this;
  }

  /** Resolves when everything that was in the outbox is published, save what the transport refuses. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiters.push({ since: this.#passes, resolve });
      this.#loop.ring();
    });
  }

  /** Finishes the batch in hand. */
  async stop(): Promise<void> {
    await this.#loop.stop();
    await this.#client.close();
    this.#waiters.splice(0).forEach(({ resolve }) => resolve());
  }

  async #passOrDrop(): Promise<boolean> {
    const number = ++this.#passes;
    try {
      const left = await this.#pass();
      if (left === 0) this.#release(number);
      return left > 0;
    } catch (error) {
      await this.#client.drop();
      throw error;
    }
  }

  /** Answers how much may be left to publish. */
  async #pass(): Promise<number> {
    const client = await this.#client.connected();
    if (await becomeLeader(client)) {
      const left = await this.#carry(client);
      await stepDown(client);
      return left;
    }
    // Somebody else publishes; for those who wait for it we look whether it is done.
    if (this.#waiters.length === 0) return 0;
    const left = await countUnpublished(client, this.#refusedNow());
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    return left;
  }

  /** Batch after batch, until the outbox is empty. While one is being published, the one before it is marked and the next
   *  one is read; they go out one after the other, so that each aggregate keeps its order. */
  async #carry(client: pg.Client): Promise<number> {
    let marking = Promise.resolve();
    let found = await unpublished(client, { aggregates: this.#refusedNow(), inHand: [] });
    for (let batch = found; batch.length > 0 && !this.#loop.isStopping; batch = found.filter(({ aggregate }) => !this.#refusedUntil.has(aggregate))) {
      const publishing = publishRows(this.options.transport, batch);
      const reading = unpublished(client, { aggregates: this.#refusedNow(), inHand: batch });
      // Nothing is left under way behind an error.
      await Promise.allSettled([publishing, reading, marking]);
      const [outcome, next] = await Promise.all([publishing, reading, marking]);
      this.#remember(outcome);
      marking = markPublished(client, outcome.published);
      found = next;
    }
    await marking;
    return found.length;
  }

  #refusedNow(): string[] {
    for (const [aggregate, until] of this.#refusedUntil) if (until <= Date.now()) this.#refusedUntil.delete(aggregate);
    return [...this.#refusedUntil.keys()];
  }

  #remember({ published, refused }: PublishOutcome): void {
    this.#published += published.length;
    for (const { row, reason } of refused) {
      this.#refusedUntil.set(row.aggregate, Date.now() + REFUSED_AGAIN_MS);
      const { eventId, type } = row.event;
      this.options.log.error({ service: this.options.service, eventId, type, reason }, 'event refused, its aggregate waits');
    }
  }

  /** Only a pass that began after the question answers it. */
  #release(pass: number): void {
    this.#waiters.filter(({ since }) => since < pass).forEach(({ resolve }) => resolve());
    this.#waiters = this.#waiters.filter(({ since }) => since >= pass);
  }
}

export const startRelay = (options: RelayOptions): Relay => new Relay(options).start();
