import { setTimeout as pause } from 'node:timers/promises';

interface Connectable {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/** A farewell to a broker that does not answer is cut short. */
const FAREWELL_MS = 3_000;

/** Ends a connection, whether or not the other side still answers. */
export async function disconnect(client: Connectable): Promise<void> {
  await Promise.race([client.disconnect().catch(() => undefined), pause(FAREWELL_MS, undefined, { ref: false })]);
}

/** A client that is given up after any error, since nobody knows what the error left of it. The next use makes a new one. */
export class Renewed<C extends Connectable> {
  #client: Promise<C> | undefined;
  #isClosed = false;

  constructor(private readonly make: () => C) {}

  async use<T>(work: (client: C) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new Error('the connection to Kafka is closed');
    const mine = (this.#client ??= this.#connect());
    try {
      return await work(await mine);
    } catch (error) {
      if (this.#client === mine) this.#client = undefined;
      await mine.then(disconnect, () => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#client?.then(disconnect, () => undefined);
  }

  async #connect(): Promise<C> {
    const client = this.make();
    try {
      await client.connect();
      return client;
    } catch (error) {
      await disconnect(client);
      throw error;
    }
  }
}
