/** An event on its way out of a service, as its outbox row tells it. @source PLAT-004 */
export interface OutgoingEvent {
  topic: string;
  /** The aggregate's id: events with one key keep their order. */
  key: string;
  type: string;
  eventId: string;
  /** 1, 2, 3 … per aggregate */
  seq: number;
  estateId: string | null;
  occurredAt: Date;
  actorId: string | null;
  correlationId: string | null;
  causationId: string | null;
  /** W3C traceparent of the step that published it, where work is traced. */
  traceparent?: string | null;
  /** The plain JSON row: the payload with eventId, occurredAt, estateId and version beside it. */
  value: string;
  /** On a compacted topic only the newest row of a key stays. */
  isState: boolean;
}

/** A message as a transport hands it over; nothing in it has been checked yet. */
export interface IncomingMessage {
  topic: string;
  key: string;
  partition: number;
  /** Where it stands in its partition, as the transport counts. */
  position: string;
  headers: Readonly<Record<string, string>>;
  value: Buffer;
}

export interface SubscriptionRequest {
  group: string;
  topics: readonly string[];
  /** Messages of one partition or several, those of each in order. Resolved: the cursor may go past all of them.
   *  Rejected: all come again. */
  onBatch(messages: readonly IncomingMessage[]): Promise<void>;
}

export interface Subscription {
  /** Resolves once the group is past everything that was published when it subscribed. */
  caughtUp(): Promise<void>;
  /** How many positions the group is behind; 0 when it has seen everything. */
  lag(): Promise<number>;
  /** Lets the batch in hand finish. */
  stop(): Promise<void>;
}

/** Whether events come in; if not, why, in words for whoever runs the service. */
export type TransportHealth = 'up' | { down: string };

/** Up when all are. */
export const firstDown = (all: readonly TransportHealth[]): TransportHealth => all.find((one) => one !== 'up') ?? 'up';

/** The way of an event between services. Delivery is at least once, in order per key; the inbox makes it one effect.
 *  @source PLAT-006 */
export interface EventTransport {
  /** True: every event of a topic without `.state` is there for ever, so that an aggregate's history begins at 1. */
  readonly keepsHistory: boolean;
  /** Resolves when all events are durable. @throws EventRefused when one of them will never be taken */
  publish(events: readonly OutgoingEvent[]): Promise<void>;
  subscribe(subscription: SubscriptionRequest): Promise<Subscription>;
  /** Down while a group of this process cannot read, or has not yet taken in what was there at its start. That nothing can
   *  be published makes nobody unready: the outbox keeps it. */
  health(): TransportHealth;
  close(): Promise<void>;
}

/** The transport will never take this event as it is (too large, not storable). Any other error means: not now. */
export class EventRefused extends Error {
  constructor(readonly reason: string, options?: ErrorOptions) {
    super(`the transport refuses the event: ${reason}`, options);
    this.name = 'EventRefused';
  }
}

/** The largest event that any transport takes, in bytes: Kafka's own default. */
export const MAX_EVENT_BYTES = 1_000_000;
