import type { Contract, DataOf, ReceivedEvent } from '@guanjia/contracts';
import type { EventTransaction } from './transaction.ts';

export type EventHandler<Tx extends EventTransaction, D = unknown> = (event: ReceivedEvent<D>, tx: Tx) => Promise<void>;

/** Takes in many events of one type at once; of one aggregate there may be several, in their order. */
export type ManyEventsHandler<Tx extends EventTransaction, D = unknown> = (events: readonly ReceivedEvent<D>[], tx: Tx) => Promise<void>;

interface Subscribed<Tx extends EventTransaction> {
  contract: Contract<any>;
  handlers: EventHandler<Tx, any>[];
  manyHandlers: ManyEventsHandler<Tx, any>[];
}

/** What a service does about which events. Several handlers of one event run in the order in which they were added and
 *  succeed or fail together. */
export class Consumers<Tx extends EventTransaction = EventTransaction> {
  readonly #byType = new Map<string, Subscribed<Tx>>();

  on<C extends Contract<any>>(contract: C, handle: EventHandler<Tx, DataOf<C>>): this {
    this.#subscribed(contract).handlers.push(handle);
    return this;
  }

  /** For copies of what others tell whole: made before anything else reacts to it. */
  copyMany<C extends Contract<any>>(contract: C, handle: ManyEventsHandler<Tx, DataOf<C>>): this {
    this.#subscribed(contract).manyHandlers.unshift(handle);
    return this;
  }

  /** For what comes in thousands: all that come in one transaction are taken in together, before the handlers of single events,
   *  and in their order where one handler serves several types. They are of many estates: where a table has a row policy, the
   *  handler sets the scope that it needs. */
  onMany<C extends Contract<any>>(contract: C, handle: ManyEventsHandler<Tx, DataOf<C>>): this {
    this.#subscribed(contract).manyHandlers.push(handle);
    return this;
  }

  get topics(): string[] {
    return [...new Set([...this.#byType.values()].map(({ contract }) => contract.topic))];
  }

  find(type: string): Subscribed<Tx> | undefined {
    return this.#byType.get(type);
  }

  #subscribed(contract: Contract<any>): Subscribed<Tx> {
    const subscribed = this.#byType.get(contract.type) ?? { contract, handlers: [], manyHandlers: [] };
    this.#byType.set(contract.type, subscribed);
    return subscribed;
  }

  /** Whether another version of this type is consumed: then one that we cannot read must not be passed over. */
  knowsOtherVersionOf(type: string): boolean {
    return [...this.#byType.keys()].some((known) => known !== type && withoutVersion(known) === withoutVersion(type));
  }
}

const withoutVersion = (type: string): string => type.replace(/\.v\d+$/, '');
