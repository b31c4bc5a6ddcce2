import type pg from 'pg';
import { backoff } from '../backoff.ts';
import { errorFields, type Log } from '../log.ts';
import { Loop } from '../loop.ts';
import type { Subscription, SubscriptionRequest } from '../transport.ts';
import { advance, ensureCursors, markStateLoaded, nextBatch, progressOf, type Progress } from './cursors.ts';
import type { PartitionLocks } from './partition-locks.ts';

export interface LogAccess {
  pool: pg.Pool;
  locks: PartitionLocks;
  log: Log;
}

const POLL_MS = 500;

/** One member of a group. It takes whatever partition is behind and not in another member's hands. */
export class LogSubscription implements Subscription {
  readonly #loop: Loop;
  readonly #retries = new Map<number, { failures: number; at: number }>();
  readonly #highWater = new Map<number, bigint>();
  #hasCaughtUp!: () => void;
  readonly #caughtUp = new Promise<void>((resolve) => (this.#hasCaughtUp = resolve));

  private constructor(private readonly access: LogAccess, private readonly request: SubscriptionRequest) {
    this.#loop = new Loop({ name: `log ${request.group}`, log: access.log, idleMs: POLL_MS, pass: () => this.#pass() });
  }

  static async start(access: LogAccess, request: SubscriptionRequest): Promise<LogSubscription> {
    const subscription = new LogSubscription(access, request);
    await ensureCursors(access.pool, request.group, request.topics);
    for (const { partition, last } of await progressOf(access.pool, request.group)) {
      subscription.#highWater.set(partition, last);
    }
    subscription.#loop.start();
    return subscription;
  }

  caughtUp(): Promise<void> {
    return this.#caughtUp;
  }

  async lag(): Promise<number> {
    const progress = await progressOf(this.access.pool, this.request.group);
    return progress.reduce((sum, { position, last }) => sum + Number(last - position), 0);
  }

  wake(): void {
    this.#loop.ring();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  async #pass(): Promise<boolean> {
    const progress = await progressOf(this.access.pool, this.request.group);
    if (progress.every(({ partition, position }) => position >= (this.#highWater.get(partition) ?? 0n))) this.#hasCaughtUp();
    // A new group gets all state of reference data before the events that lean on it.
    const fresh = progress.filter(({ isStateLoaded }) => !isStateLoaded);
    if (fresh.length > 0) return this.#takeEach(fresh, (partition) => this.#loadState(partition));
    const behind = progress.filter(({ position, last }) => position < last);
    return this.#takeEach(behind, (partition) => this.#step(partition));
  }

  async #takeEach(some: readonly Progress[], step: (partition: number) => Promise<void>): Promise<boolean> {
    let hasMoved = false;
    for (const { partition } of some) {
      if (this.#loop.isStopping) return false;
      if (this.#mayTry(partition)) hasMoved = (await this.#take(partition, step)) || hasMoved;
    }
    return hasMoved;
  }

  #mayTry(partition: number): boolean {
    return (this.#retries.get(partition)?.at ?? 0) <= Date.now();
  }

  /** A partition that fails waits for its own next try; the others go on. */
  async #take(partition: number, step: (partition: number) => Promise<void>): Promise<boolean> {
    const { access: { locks, log }, request: { group } } = this;
    try {
      const isMine = await locks.whileHolding(group, partition, () => step(partition));
      this.#retries.delete(partition);
      return isMine;
    } catch (error) {
      const failures = (this.#retries.get(partition)?.failures ?? 0) + 1;
      const wait = backoff(failures, { first: 200, cap: 10_000 });
      this.#retries.set(partition, { failures, at: Date.now() + wait });
      setTimeout(() => this.wake(), wait).unref();
      log.warn({ group, partition, failures, ...errorFields(error) }, 'batch failed, comes again');
      return false;
    }
  }

  async #step(partition: number): Promise<void> {
    const { access: { pool }, request: { group, topics, onBatch } } = this;
    // Read again under the lock: another member may have moved the cursor.
    const at = (await progressOf(pool, group)).find((one) => one.partition === partition);
    if (!at) return;
    const messages = await nextBatch(pool, { partition, topics, after: at.position, isStateOnly: false });
    if (messages.length > 0) await onBatch(messages);
    const to = BigInt(messages.at(-1)?.position ?? at.last);
    if (to > at.position) await advance(pool, { group, partition, from: at.position, to });
  }

  async #loadState(partition: number): Promise<void> {
    const { access: { pool }, request: { group, topics, onBatch } } = this;
    for (let after = 0n; !this.#loop.isStopping; ) {
      const messages = await nextBatch(pool, { partition, topics, after, isStateOnly: true });
      if (messages.length === 0) return markStateLoaded(pool, group, partition);
      await onBatch(messages);
      after = BigInt(messages.at(-1)!.position);
    }
  }
}
