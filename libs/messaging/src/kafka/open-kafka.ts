import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type Kafka, type KafkaConfig } from 'kafkajs';
import { errorFields, type Log } from '../log.ts';
import type { EventTransport, OutgoingEvent, Subscription, SubscriptionRequest, TransportHealth } from '../transport.ts';
import { firstDown } from '../transport.ts';
import { ensureTopics } from './ensure-topics.ts';
import { KafkaProducer } from './kafka-producer.ts';
import { KafkaSubscription } from './kafka-subscription.ts';
import { Renewed } from './renewed.ts';
import { declareTopic, declaredTopics, defaultChoices, type TopicChoices } from './topic-declarations.ts';

export interface KafkaOptions extends Pick<KafkaConfig, 'ssl' | 'sasl'> {
  /** `host:port` of one broker or more; the others are found through them. */
  brokers: readonly string[];
  /** Under this name the broker's own records show us. */
  clientId: string;
  log: Log;
  topics?: Partial<TopicChoices>;
  /** A member that says nothing for so long loses its partitions: how long the events of a killed process wait. */
  sessionTimeoutMs?: number;
}

const shortly = { retries: 2, initialRetryTime: 100, maxRetryTime: 500 };

/** The transport of a distributed installation. The only place that knows kafkajs. @source PLAT-006 */
class KafkaTransport implements EventTransport {
  readonly keepsHistory = false;
  readonly #producer: KafkaProducer;
  readonly #admin: Renewed<Admin>;
  readonly #subscriptions = new Set<KafkaSubscription>();
  readonly #ensured = new Map<string, Promise<unknown>>();

  constructor(private readonly kafka: Kafka, private readonly options: KafkaOptions) {
    this.#producer = new KafkaProducer(kafka);
    this.#admin = new Renewed(() => kafka.admin());
  }

  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.#ensure(events.map(({ topic }) => topic));
    await this.#producer.send(events);
  }

  async subscribe(request: SubscriptionRequest): Promise<Subscription> {
    const subscription = new KafkaSubscription({
      kafka: this.kafka, request, log: this.options.log, admin: this.#admin,
      sessionTimeoutMs: this.options.sessionTimeoutMs ?? 6_000,
      ensureTopics: () => this.#ensure(request.topics),
    });
    this.#subscriptions.add(subscription);
    return subscription;
  }

  health(): TransportHealth {
    return firstDown([...this.#subscriptions].map((one) => one.health()));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((one) => one.stop()));
    await this.#producer.close();
    await this.#admin.close();
  }

  /** Looks at each topic once. */
  async #ensure(topics: readonly string[]): Promise<void> {
    const unknown = [...new Set(topics)].filter((topic) => !this.#ensured.has(topic));
    if (unknown.length > 0) {
      const declared = unknown.map((topic) => declareTopic(topic, { ...defaultChoices, ...this.options.topics }));
      const looking = this.#admin.use((admin) => ensureTopics(admin, declared, this.options.log));
      for (const topic of unknown) this.#ensured.set(topic, looking);
      looking.catch(() => unknown.forEach((topic) => this.#ensured.delete(topic)));
    }
    await Promise.all(topics.map((topic) => this.#ensured.get(topic)));
  }
}

/** Opens the transport without waiting for a broker: publishing fails until one answers, and groups join when one does. */
export async function openKafka(options: KafkaOptions): Promise<KafkaTransport> {
  return new KafkaTransport(connectTo(options), options);
}

/** Brokers start beside whoever prepares them, and may be late. */
const PATIENCE_MS = 120_000;
const AGAIN_MS = 1_000;

/** All topics of the catalogue, before the first service starts. Answers how many there are and how many differ. */
export async function prepareTopics(options: KafkaOptions): Promise<{ declared: number; different: number }> {
  const declared = declaredTopics({ ...defaultChoices, ...options.topics });
  const admin = new Renewed(() => connectTo(options).admin());
  const end = performance.now() + PATIENCE_MS;
  try {
    for (let hasFailed = false; ; await pause(AGAIN_MS)) {
      try {
        const differences = await admin.use((one) => ensureTopics(one, declared, options.log));
        return { declared: declared.length, different: new Set(differences.map(({ topic }) => topic)).size };
      } catch (error) {
        if (performance.now() > end) throw error;
        if (!hasFailed) options.log.warn(errorFields(error), 'topics cannot be made yet, tries again');
        hasFailed = true;
      }
    }
  } finally {
    await admin.close();
  }
}

function connectTo({ brokers, clientId, log, ssl, sasl }: KafkaOptions): Kafka {
  return new kafkajs.Kafka({
    brokers: [...brokers], clientId, connectionTimeout: 3_000, requestTimeout: 10_000, ...(ssl ? { ssl } : {}), ...(sasl ? { sasl } : {}),
    // Whoever asked comes again by itself.
    retry: shortly,
    // We report what we do about an error ourselves; this one is nowhere else.
    logLevel: kafkajs.logLevel.ERROR,
    logCreator: () => ({ log: { message, ...fields } }) => {
      if (!message.startsWith('Offset out of range')) return;
      log.error({ topic: fields['topic'], partition: fields['partition'] }, 'events were deleted before a group had read them');
    },
  });
}
