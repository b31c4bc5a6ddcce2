import { MikroORM, type EntitySchema, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Scope } from '@guanjia/domain';
import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { keepPlans } from './prepared.ts';
import { ReadTransaction } from './read-transaction.ts';
import { setScope } from './scope.ts';

/** One write transaction: the entity manager and typed SQL over the same connection. */
export interface Tx {
  /** Whose database this is. */
  service: string;
  em: SqlEntityManager;
  // Tables differ by service; each service's own SQL names its row types.
  db: Kysely<any>;
}

export interface DatabaseOptions {
  /** Connects as a role that cannot bypass row policies. */
  url: string;
  name: string;
  // MikroORM has no common type for schemas of different entities.
  entities: readonly EntitySchema<any>[];
  poolSize?: number;
  /** Test switch: takes the first wall down, to show that the second one holds alone. */
  isFirstWallDown?: boolean;
  onError?(error: Error): void;
}

/** One service's database. A statement that takes longer than 2.5 s, or waits 1 s for a lock, is given up. */
export class Database {
  private constructor(readonly orm: MikroORM, readonly pool: Pool, readonly options: DatabaseOptions) {}

  static async open(options: DatabaseOptions): Promise<Database> {
    let pool!: Pool;
    const orm = await MikroORM.init({
      clientUrl: options.url,
      entities: [...options.entities],
      discovery: { warnWhenNoEntities: false },
      // A row under a command may still be pointed at: children of it are not kept waiting by the lock on its columns.
      onQuery: (query: string) => query.replace(/ for update$/, ' for no key update'),
      pool: { min: 0, max: options.poolSize ?? 4 },
      driverOptions: {
        application_name: options.name,
        keepAlive: true,
        connectionTimeoutMillis: 3_000,
        statement_timeout: 2_500,
        lock_timeout: 1_000,
        idle_in_transaction_session_timeout: 10_000,
        onPoolCreated: (created: Pool) => {
          pool = created.on('connect', keepPlans).on('connect', giveBackWhenLost);
        },
      },
    } as Parameters<typeof MikroORM.init>[0]);
    await orm.connect();
    return new Database(orm as MikroORM, pool, options);
  }

  /** Runs the work in one transaction within reach of the scope; an error undoes all of it. */
  transaction<T>(reach: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const em = this.orm.em.fork({ clear: true }) as SqlEntityManager;
    return em.transactional(async (inner) => {
      const tx = txOf(this.options.name, inner as SqlEntityManager);
      await setScope(reach).execute(tx.db);
      return work(tx);
    });
  }

  /** Part of a transaction that can be undone alone. */
  savepoint<T>(tx: Tx, work: (inner: Tx) => Promise<T>): Promise<T> {
    return tx.em.transactional((inner) => work(txOf(this.options.name, inner as SqlEntityManager)));
  }

  async setScope(tx: Tx, reach: Scope): Promise<void> {
    await setScope(reach).execute(tx.db);
  }

  /** A read transaction for one request; it costs nothing until it is used. */
  read(reach: Scope): ReadTransaction {
    return new ReadTransaction(this.pool, reach, { isFirstWallDown: this.options.isFirstWallDown ?? false });
  }

  async close(): Promise<void> {
    await this.orm.close(true);
  }
}

const txOf = (service: string, em: SqlEntityManager): Tx => ({ service, em, db: em.getKysely() as unknown as Kysely<any> });

/** kysely 0.29 keeps the client of a transaction whose connection died, and after a few such losses the pool is empty for
 *  good. A client that has ended is given back here, and a second release is none. */
function giveBackWhenLost(client: PoolClient): void {
  client.on('end', () => {
    const { release } = client;
    client.release = () => undefined;
    try {
      release.call(client, true);
    } catch {
      // It had been given back already.
    }
  });
}
