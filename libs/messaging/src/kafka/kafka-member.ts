import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { backoff } from '../backoff.ts';
import { isStateTopic } from '../cloud-event.ts';
import { errorFields, type Log } from '../log.ts';
import type { SubscriptionRequest } from '../transport.ts';
import { chunksOf } from './batches.ts';
import { disconnect } from './renewed.ts';

export interface MemberOptions {
  kafka: Kafka;
  request: SubscriptionRequest;
  log: Log;
  /** A member that says nothing for so long loses its partitions to the others. */
  sessionTimeoutMs: number;
  /** False while a new group has not got all state of reference data, on which events lean. */
  mayTakeEvents(): boolean;
}

/** Longer than the slowest handler: a rebalance waits for it instead of handing its partition to a second member. */
const REBALANCE_TIMEOUT_MS = 90_000;
const FETCH_WAIT_MS = 250;
const STATE_WAIT_MS = 200;
/** Handled side by side, each in a transaction of its own. */
const PARTITIONS_AT_ONCE = 3;

/** One life of one member of a group: from its connection to its crash or its farewell. */
export class KafkaMember {
  readonly #consumer: Consumer;
  readonly #failures = new Map<string, number>();
  readonly #resumptions = new Set<NodeJS.Timeout>();
  #working: Promise<unknown> = Promise.resolve();
  #isStopping = false;
  #hasJoined = false;
  readonly #crash = Promise.withResolvers<never>();

  constructor(private readonly options: MemberOptions) {
    const { kafka, request, sessionTimeoutMs } = options;
    this.#consumer = kafka.consumer({
      groupId: request.group, allowAutoTopicCreation: false, sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: Math.floor(sessionTimeoutMs / 4), rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS, metadataMaxAge: 60_000,
      // Whether and when there is a next life is our own decision.
      retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: async () => false },
    });
    this.#consumer.on('consumer.crash', ({ payload: { error } }) => this.#crash.reject(error));
    this.#consumer.on('consumer.group_join', () => void (this.#hasJoined = true));
    this.#crash.promise.catch(() => undefined);
  }

  get hasJoined(): boolean {
    return this.#hasJoined;
  }

  /** Joins the group and begins to take. Rejects at once when that fails. */
  async start(): Promise<void> {
    const { topics } = this.options.request;
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [...topics], fromBeginning: true });
    // Only what is resolved is committed, and only what has been handled is resolved.
    await this.#consumer.run({
      eachBatchAutoResolve: false, partitionsConsumedConcurrently: PARTITIONS_AT_ONCE, eachBatch: (payload) => this.#take(payload),
    });
  }

  /** Rejects when kafkajs has given up. */
  get crashed(): Promise<never> {
    return this.#crash.promise;
  }

  /** Lets the batches in hand finish, commits them and leaves the group. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#resumptions.forEach(clearTimeout);
    await this.#working;
    await disconnect(this.#consumer);
  }

  async #take(payload: EachBatchPayload): Promise<void> {
    const taking = this.#takeChunks(payload);
    this.#working = Promise.allSettled([this.#working, taking]);
    await taking;
  }

  async #takeChunks({ batch, resolveOffset, heartbeat, isRunning, isStale, pause }: EachBatchPayload): Promise<void> {
    const { topic, partition } = batch;
    if (!isStateTopic(topic) && !this.options.mayTakeEvents()) return this.#comeBack(STATE_WAIT_MS, pause());
    for (const { messages, lastOffset } of chunksOf(topic, partition, batch.messages)) {
      if (this.#isStopping || !isRunning() || isStale()) return;
      const beat = new Heartbeats(heartbeat, this.options.sessionTimeoutMs / 4);
      try {
        if (messages.length > 0) await this.options.request.onBatch(messages);
        this.#failures.delete(`${topic}/${partition}`);
      } catch (error) {
        return this.#waitAndComeBack(`${topic}/${partition}`, error, pause());
      } finally {
        beat.stop();
      }
      resolveOffset(lastOffset);
      // A rebalance that was announced meanwhile: kafkajs commits what is done, then joins again.
      beat.rethrow();
      await heartbeat();
    }
  }

  /** A partition whose batch fails rests, and the others go on. */
  #waitAndComeBack(place: string, error: unknown, resume: () => void): void {
    const failures = (this.#failures.get(place) ?? 0) + 1;
    this.#failures.set(place, failures);
    this.#comeBack(backoff(failures, { first: 200, cap: 10_000 }), resume);
    this.options.log.warn({ group: this.options.request.group, partition: place, failures, ...errorFields(error) }, 'batch failed, comes again');
  }

  #comeBack(afterMs: number, resume: () => void): void {
    const timer = setTimeout(() => {
      this.#resumptions.delete(timer);
      resume();
    }, afterMs);
    this.#resumptions.add(timer);
  }
}

/** Tells the group that this member lives while a handler works, however long that takes. */
class Heartbeats {
  readonly #timer: NodeJS.Timeout;
  #failure: { error: unknown } | undefined;

  constructor(heartbeat: () => Promise<void>, everyMs: number) {
    this.#timer = setInterval(() => {
      heartbeat().catch((error: unknown) => void (this.#failure ??= { error }));
    }, everyMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  rethrow(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
