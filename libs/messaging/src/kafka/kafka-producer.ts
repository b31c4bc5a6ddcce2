import kafkajs, { type Kafka, type Message, type Producer } from 'kafkajs';
import { toHeaders } from '../cloud-event.ts';
import { EventRefused, MAX_EVENT_BYTES, type OutgoingEvent } from '../transport.ts';
import { Renewed } from './renewed.ts';

/** A broker takes about 1 MB per partition and request, and one key may be all of a request. */
const REQUEST_BYTES = 900_000;
const ACK_TIMEOUT_MS = 5_000;

interface Outgoing {
  topic: string;
  bytes: number;
  message: Message;
}

/** The sending side. One request is under way at a time, its retries included: were a second one sent while the answer to
 *  the first is lost, kafkajs would give it the first one's sequence number, and the broker would take it for a repeat
 *  and drop it. */
export class KafkaProducer {
  readonly #producer: Renewed<Producer>;
  /** The partitions that the request under way is for. */
  readonly #expected = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(kafka: Kafka) {
    this.#producer = new Renewed(() => kafka.producer({
      idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false,
      createPartitioner: () => this.#notingPartitioner(),
      // The relay comes again by itself.
      retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 500 },
    }));
  }

  /** Resolves when all in-sync copies have the events. @throws EventRefused */
  send(events: readonly OutgoingEvent[]): Promise<void> {
    const requests = requestsOf(events.map(outgoing));
    const turn = this.#turn.then(async () => {
      for (const request of requests) await this.#sendOne(request);
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  close(): Promise<void> {
    return this.#producer.close();
  }

  async #sendOne(request: readonly Outgoing[]): Promise<void> {
    const topics = new Map<string, Message[]>();
    for (const { topic, message } of request) {
      if (!topics.has(topic)) topics.set(topic, []);
      topics.get(topic)!.push(message);
    }
    const topicMessages = [...topics].map(([topic, messages]) => ({ topic, messages }));
    try {
      await this.#producer.use(async (producer) => {
        this.#expected.clear();
        const answers = await producer.sendBatch({ acks: -1, timeout: ACK_TIMEOUT_MS, topicMessages });
        for (const { topicName, partition } of answers) this.#expected.delete(`${topicName}/${partition}`);
        // A retry while a leader moves can leave a partition out and still resolve.
        if (this.#expected.size > 0) throw new Error('not every partition has acknowledged');
      });
    } catch (error) {
      throw isTooLarge(error) ? new EventRefused('the broker finds it too large', { cause: error }) : error;
    }
  }

  /** Places by key as every Kafka client does, and remembers where. */
  #notingPartitioner() {
    const place = kafkajs.Partitioners.DefaultPartitioner();
    return (what: Parameters<typeof place>[0]): number => {
      const partition = place(what);
      this.#expected.add(`${what.topic}/${partition}`);
      return partition;
    };
  }
}

function outgoing(event: OutgoingEvent): Outgoing {
  const value = Buffer.from(event.value);
  if (value.length > MAX_EVENT_BYTES) throw new EventRefused(`${value.length} bytes are more than ${MAX_EVENT_BYTES}`);
  return { topic: event.topic, bytes: value.length + 500, message: { key: event.key, value, headers: toHeaders(event) } };
}

/** In the order given, so that an aggregate's events never overtake each other. */
function requestsOf(all: readonly Outgoing[]): Outgoing[][] {
  const requests: Outgoing[][] = [];
  let room = 0;
  for (const one of all) {
    if (one.bytes > room) {
      requests.push([]);
      room = REQUEST_BYTES;
    }
    requests.at(-1)!.push(one);
    room -= one.bytes;
  }
  return requests;
}

const isTooLarge = (error: unknown): boolean =>
  ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'].includes((error as { type?: string }).type ?? '');
