import { contracts, type ReaderName } from '@guanjia/contracts';
import { subscriptionsOf } from '@guanjia/subgraph';
import { biConsumers } from '../bi/take-events.ts';
import { services } from '../platform/services.ts';

/** One who takes part in an event: it reacts, or it keeps a copy. */
export interface Reader {
  name: ReaderName;
  reactsTo: ReadonlySet<string>;
  copies: ReadonlySet<string>;
}

/** Who has subscribed to what, asked of the readers themselves. */
export const readers = async (): Promise<Reader[]> =>
  [...await Promise.all(services.map(async (definition) => ({ name: definition.name, ...await subscriptionsOf(definition) }))), bi()];

function bi(): Reader {
  const consumers = biConsumers();
  return { name: 'bi', reactsTo: new Set(), copies: new Set(contracts.map(({ type }) => type).filter((type) => consumers.find(type))) };
}

export const isReadBy = ({ reactsTo, copies }: Reader, type: string): boolean => reactsTo.has(type) || copies.has(type);

/** The event page would say that somebody reads an event without saying why. */
export const unexplained = (all: readonly Reader[], contracts: readonly { type: string; reactions: object }[]): string[] =>
  contracts.flatMap(({ type, reactions }) => all.filter((reader) => isReadBy(reader, type) && !(reader.name in reactions))
    .map(({ name }) => `${type}: ${name} has subscribed, but the contract does not say what it does about it`));
