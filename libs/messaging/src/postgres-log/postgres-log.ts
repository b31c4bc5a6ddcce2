import pg from 'pg';
import { ListeningClient } from '../listening-client.ts';
import { errorFields, type Log } from '../log.ts';
import { Loop } from '../loop.ts';
import { firstDown, type EventTransport, type OutgoingEvent, type Subscription, type SubscriptionRequest, type TransportHealth } from '../transport.ts';
import { append } from './append.ts';
import { compact } from './compaction.ts';
import { LOG_CHANNEL, postgresLogSql } from './log-tables.ts';
import { LogSubscription } from './log-subscription.ts';
import { PartitionLocks } from './partition-locks.ts';

interface PostgresLogOptions {
  /** The log's own database; its tables are made when missing. */
  url: string;
  log: Log;
  /** Connections for reading and appending; one more listens. */
  poolSize?: number;
}

const COMPACTION_MS = 60_000;
const LISTEN_CHECK_MS = 1_000;

/** The embedded transport: an ordered log in PostgreSQL, shared by all groups of the process. @source PLAT-006 */
export class PostgresLog implements EventTransport {
  readonly keepsHistory = true;
  readonly #subscriptions = new Set<LogSubscription>();
  readonly #session: ListeningClient;
  readonly #locks: PartitionLocks;
  readonly #loops: Loop[];

  constructor(private readonly pool: pg.Pool, private readonly options: PostgresLogOptions) {
    const { url, log } = options;
    this.#session = new ListeningClient({
      url, name: 'guanjia log listener', channel: LOG_CHANNEL, log, onWake: () => this.#wakeAll(),
    });
    this.#locks = new PartitionLocks(this.#session);
    this.#loops = [
      new Loop({ name: 'log listener', log, idleMs: LISTEN_CHECK_MS, pass: async () => (await this.#session.connected(), false) }),
      new Loop({ name: 'log compaction', log, idleMs: COMPACTION_MS, pass: async () => (await compact(pool), false) }),
    ].map((loop) => loop.start());
  }

  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    const client = await this.pool.connect();
    try {
      await append(client, events);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async subscribe(request: SubscriptionRequest): Promise<Subscription> {
    await this.#session.connected();
    const access = { pool: this.pool, locks: this.#locks, log: this.options.log };
    const subscription = await LogSubscription.start(access, request);
    this.#subscriptions.add(subscription);
    return subscription;
  }

  health(): TransportHealth {
    return firstDown([...this.#subscriptions].map((one) => one.health()));
  }

  /** Compacts now instead of within the minute. */
  compact(): Promise<number> {
    return compact(this.pool);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((one) => one.stop()));
    await Promise.all(this.#loops.map((loop) => loop.stop()));
    await this.#session.close();
    await this.pool.end();
  }

  #wakeAll(): void {
    for (const subscription of this.#subscriptions) subscription.wake();
  }
}

/** Opens the embedded log, making its tables when they are not there. */
export async function openPostgresLog(options: PostgresLogOptions): Promise<PostgresLog> {
  const pool = new pg.Pool({
    connectionString: options.url, max: options.poolSize ?? 4, application_name: 'guanjia log', keepAlive: true,
    connectionTimeoutMillis: 3_000, query_timeout: 10_000, idle_in_transaction_session_timeout: 10_000,
  });
  const warn = (error: Error) => options.log.warn({ connection: 'log', ...errorFields(error) }, 'log connection failed');
  pool.on('error', warn);
  pool.on('connect', (client) => client.on('error', warn));
  await createTables(pool);
  return new PostgresLog(pool, options);
}

/** Several processes may start at once; the lock lets them take turns. */
async function createTables(pool: pg.Pool): Promise<void> {
  await pool.query(['begin', `select pg_advisory_xact_lock(hashtext('postgresLogSql'))`, ...postgresLogSql, 'commit'].join(';\n'));
}
