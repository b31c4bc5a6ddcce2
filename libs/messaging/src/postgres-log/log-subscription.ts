import type pg from 'pg';
import { backoff } from '../backoff.ts';
import { errorFields, type Log } from '../log.ts';
import { Loop } from '../loop.ts';
import type { Subscription, SubscriptionRequest, TransportHealth } from '../transport.ts';
import { advance, ensureCursors, markStateLoaded, nextBatches, nextState, progressOf, type Progress } from './cursors.ts';
import type { PartitionLocks } from './partition-locks.ts';

interface LogAccess {
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
  #isCaughtUp = false;
  #hasCaughtUp!: () => void;
  readonly #caughtUp = new Promise<void>((resolve) => (this.#hasCaughtUp = resolve)).then(() => void (this.#isCaughtUp = true));

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

  health(): TransportHealth {
    const { group } = this.request;
    if (this.#loop.isFailing) return { down: `group ${group} cannot read the event log` };
    return this.#isCaughtUp ? 'up' : { down: `group ${group} is taking in what was published before its start` };
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
    if (fresh.length > 0) return this.#takeEach(numbersOf(fresh), ([partition]) => this.#loadState(partition!));
    const behind = numbersOf(progress.filter(({ position, last }) => position < last)).filter((partition) => this.#mayTry(partition));
    return this.#takeTogether(behind);
  }

  /** All partitions at once; when one fails, each alone, so that only it waits. */
  async #takeTogether(partitions: readonly number[]): Promise<boolean> {
    if (partitions.length < 2) return this.#takeEach(partitions, (mine) => this.#step(mine));
    try {
      const hasMoved = await this.access.locks.whileHolding(this.request.group, partitions, (mine) => this.#step(mine));
      partitions.forEach((partition) => this.#retries.delete(partition));
      return hasMoved;
    } catch {
      return this.#takeEach(partitions, (mine) => this.#step(mine));
    }
  }

  async #takeEach(partitions: readonly number[], step: (mine: readonly number[]) => Promise<void>): Promise<boolean> {
    let hasMoved = false;
    for (const partition of partitions) {
      if (this.#loop.isStopping) return false;
      if (this.#mayTry(partition)) hasMoved = (await this.#take(partition, step)) || hasMoved;
    }
    return hasMoved;
  }

  #mayTry(partition: number): boolean {
    return (this.#retries.get(partition)?.at ?? 0) <= Date.now();
  }

  /** A partition that fails waits for its own next try; the others go on. */
  async #take(partition: number, step: (mine: readonly number[]) => Promise<void>): Promise<boolean> {
    const { access: { locks, log }, request: { group } } = this;
    try {
      const isMine = await locks.whileHolding(group, [partition], step);
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

  /** The cursors are read under the lock: another member may have moved them. */
  async #step(mine: readonly number[]): Promise<void> {
    const { access: { pool }, request } = this;
    const batches = await nextBatches(pool, request, mine);
    const messages = batches.flatMap((batch) => batch.messages);
    if (messages.length > 0) await request.onBatch(messages);
    await advance(pool, request.group, batches);
  }

  async #loadState(partition: number): Promise<void> {
    const { access: { pool }, request: { group, topics, onBatch } } = this;
    for (let after = 0n; !this.#loop.isStopping; ) {
      const messages = await nextState(pool, { partition, topics, after });
      if (messages.length === 0) return markStateLoaded(pool, group, partition);
      await onBatch(messages);
      after = BigInt(messages.at(-1)!.position);
    }
  }
}

const numbersOf = (some: readonly Progress[]): number[] => some.map(({ partition }) => partition);
