import pg from 'pg';
import { errorFields, type Log } from './log.ts';

interface ListeningOptions {
  url: string;
  name: string;
  channel: string;
  log: Log;
  /** Called at each notification and whenever the connection is lost or made anew, since notices may then be missed. */
  onWake(): void;
}

/** One connection that listens on a channel and comes back by itself. It can also work: what it locks, it holds for as
 *  long as the process lives and no longer. */
export class ListeningClient {
  #client: Promise<pg.Client> | undefined;
  /** The one made last. Of an earlier one that ends only now, nothing depends: a newer one, once forgotten, would live on and
   *  hold its locks for ever. */
  #newest: pg.Client | undefined;
  #isClosed = false;

  constructor(private readonly options: ListeningOptions) {}

  /** The connection, made anew when it was lost. */
  async connected(): Promise<pg.Client> {
    if (this.#isClosed) throw new Error('Connection terminated: closed by ourselves');
    const asked = (this.#client ??= this.#connect());
    try {
      return await asked;
    } catch (error) {
      this.#forget(asked);
      throw error;
    }
  }

  /** Gives the connection up after an error whose effect on it is unknown. The next use makes a new one. */
  async drop(): Promise<void> {
    const dropped = this.#client;
    const client = await dropped?.catch(() => undefined);
    this.#forget(dropped);
    await client?.end().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.drop();
  }

  #forget(one: Promise<pg.Client> | undefined): void {
    if (this.#client === one) this.#client = undefined;
  }

  async #connect(): Promise<pg.Client> {
    const { url, name, channel, log, onWake } = this.options;
    const client = new pg.Client({
      connectionString: url, application_name: name, keepAlive: true, connectionTimeoutMillis: 3_000, query_timeout: 10_000,
      // What a machine that vanished had locked, the server lets go within half a minute.
      options: '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3',
    });
    this.#newest = client;
    // Without a listener a lost connection would end the process.
    client.on('error', (error) => log.warn({ connection: name, ...errorFields(error) }, 'listening connection failed'));
    client.on('end', () => {
      if (this.#newest === client) this.#client = undefined;
      onWake();
    });
    client.on('notification', onWake);
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return client;
  }
}
