import type { Static, TObject, TProperties } from '@sinclair/typebox';
import type { EventDraft } from '@guanjia/domain';

export const SERVICES = ['customer-service', 'engineering', 'billing', 'archives', 'hr-training'] as const;

export type ServiceName = (typeof SERVICES)[number];

/** What a reader does about an event, in Chinese and English. */
export interface Reaction {
  zh: string;
  en: string;
}

export type ReaderName = ServiceName | 'bi' | 'gateway';

/** Who is meant to react, and how. Who has subscribed is read from the services themselves. */
export type Reactions = Readonly<Partial<Record<ReaderName, Reaction>>>;

/** What a reader of the event page needs to know of one event; texts in Chinese and English. */
export interface Meaning {
  zh: string;
  en: string;
  reactions: Reactions;
  /** Rows of the ledger, e.g. `CS-032`. */
  rows: readonly string[];
  /** Set when readers should leave it: from which day, and for which type (null: nothing takes its place). */
  deprecated?: { on: string; use: string | null };
}

/** One published event type: schema, version, topic, owner and samples. All that services know of one another. */
export interface Contract<P extends TProperties = TProperties> extends Meaning {
  /** `<service>.<aggregate>.<past-tense>.v<version>` */
  type: string;
  /** `guanjia.<service>.<aggregate>`, with `.state` behind it for the compacted state of reference data. */
  topic: string;
  service: ServiceName;
  aggregate: string;
  version: number;
  isState: boolean;
  /** The event always concerns one estate, and is refused without its id. */
  isEstateLevel: boolean;
  schema: TObject<P>;
  /** One or more payloads of this version as they were published; they must validate for ever. */
  samples: readonly Static<TObject<P>>[];
  /** The event as a rule publishes it. `id` is the aggregate's, and the partition key.
   *  @throws EstateMissing */
  draft(event: Fact<Static<TObject<P>>>): EventDraft;
}

export interface Fact<D> {
  id: string;
  /** null for facts of the group or a region */
  estateId: string | null;
  at: Date;
  data: D;
}

/** The payload of a contract. */
export type DataOf<C> = C extends { schema: TObject<infer P> } ? Static<TObject<P>> : never;

/** An event as a consumer receives it: the envelope of PLAT-004 and the parsed payload.
 *  @source PLAT-004 */
export interface ReceivedEvent<D = unknown> {
  eventId: string;
  type: string;
  topic: string;
  aggregateId: string;
  /** 1, 2, 3 … per (aggregate type, aggregate); taken under the aggregate's lock */
  seq: number;
  estateId: string | null;
  occurredAt: Date;
  actorId: string | null;
  correlationId: string | null;
  causationId: string | null;
  /** The step of a trace that brought it here, where work is traced. */
  traceparent?: string | null;
  data: D;
}

/** An event of one estate that was drafted without saying which: nobody could see it, or everybody.
 *  @source PLAT-001 */
export class EstateMissing extends Error {
  constructor(type: string) {
    super(`${type} concerns one estate and must say which`);
  }
}

interface Definition<P extends TProperties> extends Meaning {
  service: ServiceName;
  aggregate: string;
  version?: number;
  /** true unless said otherwise */
  isEstateLevel?: boolean;
  schema: TObject<P>;
  samples: readonly Static<TObject<P>>[];
}

/** Defines one event, e.g. `event: 'completed'` of aggregate `ticket`. */
export function eventContract<P extends TProperties>(definition: Definition<P> & { event: string }): Contract<P> {
  const { service, aggregate, event, version = 1 } = definition;
  const topic = `guanjia.${service}.${aggregate}`;
  return build({ ...definition, version }, { type: `${service}.${aggregate}.${event}.v${version}`, topic, isState: false });
}

/** Defines the state of one piece of reference data: the latest row per id stays on a compacted topic. */
export function stateContract<P extends TProperties>(definition: Definition<P>): Contract<P> {
  const { service, aggregate, version = 1 } = definition;
  const topic = `guanjia.${service}.${aggregate}.state`;
  return build({ ...definition, version }, { type: `${service}.${aggregate}.state.v${version}`, topic, isState: true });
}

function build<P extends TProperties>(
  definition: Definition<P> & { version: number },
  address: { type: string; topic: string; isState: boolean },
): Contract<P> {
  const { service, aggregate, version, isEstateLevel = true, schema, samples, zh, en, reactions, rows, deprecated } = definition;
  const aggregateType = address.isState ? `${aggregate}.state` : aggregate;
  return {
    ...address, service, aggregate, version, isEstateLevel, schema, samples, zh, en, reactions, rows,
    ...(deprecated ? { deprecated } : {}),
    draft: ({ id, estateId, at, data }) => {
      if (isEstateLevel && estateId === null) throw new EstateMissing(address.type);
      return { type: address.type, topic: address.topic, aggregateType, aggregateId: id, estateId, occurredAt: at, data };
    },
  };
}
