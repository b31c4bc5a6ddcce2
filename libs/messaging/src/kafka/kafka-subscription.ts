import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { isStateTopic } from '../cloud-event.ts';
import { errorFields } from '../log.ts';
import { Loop } from '../loop.ts';
import { backoff } from '../backoff.ts';
import type { Subscription, TransportHealth } from '../transport.ts';
import { KafkaMember, type MemberOptions } from './kafka-member.ts';
import { missingUpTo, progressOf, type Ends, type Progress } from './progress.ts';
import type { Renewed } from './renewed.ts';

interface SubscriptionOptions extends Omit<MemberOptions, 'mayTakeEvents'> {
  admin: Renewed<Admin>;
  /** Makes the topics that are missing. */
  ensureTopics(): Promise<void>;
}

const LOOK_MS = 250;
/** A broker that has just come up, or moves a leader, cannot say for some seconds how far a group is. kafkajs then fails in
 *  ways that tell nothing of how long: no coordinator found, a TypeError of its own. */
const PATIENCE_MS = 10_000;

/** A member of a group that comes back after each crash. It is there at once; the broker may come later. */
export class KafkaSubscription implements Subscription {
  readonly #watch: Loop;
  readonly #lives: Promise<void>;
  #member: KafkaMember | undefined;
  #isStopping = false;
  readonly #stopping = Promise.withResolvers<void>();
  #failure: string | undefined;
  #startEnds: Ends | undefined;
  #mayTakeEvents = false;
  #isCaughtUp = false;
  #hasCaughtUp!: () => void;
  readonly #caughtUp = new Promise<void>((resolve) => (this.#hasCaughtUp = resolve));

  constructor(private readonly options: SubscriptionOptions) {
    const { log, request: { group } } = options;
    this.#watch = new Loop({ name: `kafka ${group}`, log, idleMs: LOOK_MS, pass: () => this.#look() });
    this.#lives = this.#live();
    this.#watch.start();
  }

  caughtUp(): Promise<void> {
    return this.#caughtUp;
  }

  async lag(): Promise<number> {
    const { ends, positions } = await this.#progress();
    return missingUpTo(ends, positions);
  }

  health(): TransportHealth {
    const { group } = this.options.request;
    if (this.#failure !== undefined) return { down: `group ${group} cannot read (${this.#failure})` };
    if (!this.#member?.hasJoined) return { down: `group ${group} has not been given its partitions yet` };
    return this.#isCaughtUp ? 'up' : { down: `group ${group} is taking in what was published before its start` };
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#stopping.resolve();
    await Promise.all([this.#lives, this.#watch.stop()]);
  }

  async #live(): Promise<void> {
    const { log, request: { group } } = this.options;
    for (let failures = 0; !this.#isStopping; ) {
      try {
        await this.#liveOnce(() => {
          if (failures > 0) log.info({ group, failures }, 'the group is back');
          failures = 0;
        });
      } catch (error) {
        failures += 1;
        this.#failure = errorFields(error).error;
        if (failures === 1) log.warn({ group, ...errorFields(error) }, 'the group cannot read, tries again');
        await this.#rest(backoff(failures, { first: 200, cap: 2_000 }));
      }
    }
  }

  async #liveOnce(onStarted: () => void): Promise<void> {
    const member = new KafkaMember({ ...this.options, mayTakeEvents: () => this.#mayTakeEvents });
    this.#member = member;
    try {
      await this.options.ensureTopics();
      await Promise.race([member.start(), this.#stopping.promise]);
      if (this.#isStopping) return;
      this.#failure = undefined;
      onStarted();
      await Promise.race([member.crashed, this.#stopping.promise]);
    } finally {
      await member.stop();
    }
  }

  async #rest(milliseconds: number): Promise<void> {
    const waking = new AbortController();
    await Promise.race([pause(milliseconds, undefined, { signal: waking.signal }).catch(() => undefined), this.#stopping.promise]);
    waking.abort();
  }

  /** What was there at the start has to be behind us once. */
  async #look(): Promise<boolean> {
    await this.options.ensureTopics();
    const { ends, positions, begun } = await this.#progress();
    this.#startEnds ??= ends;
    // A group that has taken events before has its state, and never waits.
    const isNew = ![...begun].some((topic) => !isStateTopic(topic));
    const states = new Map([...this.#startEnds].filter(([place]) => isStateTopic(place.slice(0, place.lastIndexOf('/')))));
    if (!isNew || missingUpTo(states, positions) === 0) this.#mayTakeEvents = true;
    if (missingUpTo(this.#startEnds, positions) > 0) return false;
    this.#isCaughtUp = true;
    this.#hasCaughtUp();
    void this.#watch.stop();
    return false;
  }

  async #progress(): Promise<Progress> {
    const { admin, request: { group, topics } } = this.options;
    for (const end = performance.now() + PATIENCE_MS; ; await this.#rest(LOOK_MS)) {
      try {
        return await admin.use((one) => progressOf(one, group, topics));
      } catch (error) {
        if (this.#isStopping || performance.now() > end) throw error;
      }
    }
  }
}
