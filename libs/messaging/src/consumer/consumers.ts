import type { Contract, DataOf, ReceivedEvent } from '@guanjia/contracts';
import type { EventTransaction } from './transaction.ts';

export type EventHandler<Tx extends EventTransaction, D = unknown> = (event: ReceivedEvent<D>, tx: Tx) => Promise<void>;

interface Subscribed<Tx extends EventTransaction> {
  contract: Contract<any>;
  handlers: EventHandler<Tx, any>[];
}

/** What a service does about which events. Several handlers of one event run in the order in which they were added and
 *  succeed or fail together. */
export class Consumers<Tx extends EventTransaction = EventTransaction> {
  readonly #byType = new Map<string, Subscribed<Tx>>();

  on<C extends Contract<any>>(contract: C, handle: EventHandler<Tx, DataOf<C>>): this {
    const known = this.#byType.get(contract.type) ?? { contract, handlers: [] };
    known.handlers.push(handle);
    this.#byType.set(contract.type, known);
    return this;
  }

  get topics(): string[] {
    return [...new Set([...this.#byType.values()].map(({ contract }) => contract.topic))];
  }

  find(type: string): Subscribed<Tx> | undefined {
    return this.#byType.get(type);
  }

  /** Whether another version of this type is consumed: then one that we cannot read must not be passed over. */
  knowsOtherVersionOf(type: string): boolean {
    return [...this.#byType.keys()].some((known) => known !== type && withoutVersion(known) === withoutVersion(type));
  }
}

const withoutVersion = (type: string): string => type.replace(/\.v\d+$/, '');
