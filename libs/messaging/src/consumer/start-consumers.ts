import { setTimeout as pause } from 'node:timers/promises';
import type { EventTransport, Subscription } from '../transport.ts';
import type { GroupContext } from './group-context.ts';
import { Intake } from './intake.ts';
import { ParkedWorker } from './parked-worker.ts';
import type { EventTransaction } from './transaction.ts';

interface StartConsumersOptions<Tx extends EventTransaction> extends Omit<GroupContext<Tx>, 'keepsHistory'> {
  transport: EventTransport;
}

const IDLE_CHECK_MS = 15;
const LONGEST_CHECK_MS = 150;
/** A broker that comes up, or comes back, cannot say for so long how far a group is. */
const SILENCE_MS = 60_000;

/** A consumer group of this process at work. */
export class RunningConsumers<Tx extends EventTransaction = EventTransaction> {
  constructor(private readonly subscription: Subscription, private readonly worker: ParkedWorker<Tx>) {}

  /** Resolves once everything published before the start has been taken in: the service may say that it is ready. */
  caughtUp(): Promise<void> {
    return this.subscription.caughtUp();
  }

  /** How many positions of the transport the group is behind. */
  lag(): Promise<number> {
    return this.subscription.lag();
  }

  /** Resolves when all that was published is taken in and nothing that is parked could go on. What lacks a fact, an
   *  earlier event or a decision about a dead letter may still wait. Rejects when the transport has said nothing for a
   *  minute. */
  async idle(): Promise<void> {
    let answeredAt = performance.now();
    for (let wait = IDLE_CHECK_MS; ; wait = Math.min(LONGEST_CHECK_MS, wait * 1.5)) {
      try {
        if (await this.#isIdle()) return;
        answeredAt = performance.now();
      } catch (error) {
        if (performance.now() - answeredAt > SILENCE_MS) throw error;
      }
      await pause(wait);
    }
  }

  async #isIdle(): Promise<boolean> {
    if ((await this.lag()) > 0) return false;
    if (await this.worker.retryDue({ asIfFactsCame: true })) return false;
    return !(await this.worker.hasRetriesAhead()) && (await this.lag()) === 0;
  }

  /** Lets the batch in hand finish. */
  async stop(): Promise<void> {
    await this.subscription.stop();
    await this.worker.stop();
  }
}

/** Starts a service's reactions to events. It needs `consumerTablesSql` in the database. @source PLAT-006 */
export async function startConsumers<Tx extends EventTransaction>(
  { transport, ...options }: StartConsumersOptions<Tx>,
): Promise<RunningConsumers<Tx>> {
  const context: GroupContext<Tx> = { ...options, keepsHistory: transport.keepsHistory };
  const worker = new ParkedWorker(context);
  const intake = new Intake(context, { onFacts: () => worker.factsArrived(), onMayFree: () => worker.wakeSoon() });
  const subscription = await transport.subscribe({
    group: context.group, topics: context.consumers.topics, onBatch: (messages) => intake.take(messages),
  });
  return new RunningConsumers(subscription, worker.start());
}
