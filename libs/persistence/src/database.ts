import { setTimeout as pause } from 'node:timers/promises';
import { MikroORM, type EntitySchema, type SqlEntityManager } from '@mikro-orm/postgresql';
import { DomainError, type Scope } from '@guanjia/domain';
import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { Changes, type Change } from './changes.ts';
import { databaseErrors } from './database-errors.ts';
import { keepPlans } from './prepared.ts';
import { ReadTransaction } from './read-transaction.ts';
import { setScope } from './scope.ts';
import { Trail } from './trail.ts';

/** One write transaction: the entity manager and typed SQL over the same connection. */
export interface Tx {
  /** Whose database this is. */
  service: string;
  em: SqlEntityManager;
  // Tables differ by service; each service's own SQL names its row types.
  db: Kysely<any>;
  /** What it changes, told once it is committed. */
  changes: Changes;
  /** Its events and audit entries, written once before it is committed. */
  trail: Trail;
}

interface DatabaseOptions {
  /** Connects as a role that cannot bypass row policies. */
  url: string;
  name: string;
  // MikroORM has no common type for schemas of different entities.
  entities: readonly EntitySchema<any>[];
  poolSize?: number;
  /** Test switch: takes the first wall down, to show that the second one holds alone. */
  isFirstWallDown?: boolean;
  onError?(error: Error): void;
  /** Entities that events call by another word than their own name: `{ ArchiveRecord: 'record' }`. */
  aggregateNames?: Readonly<Record<string, string>>;
  /** Told after each COMMIT that was answered what the transaction changed. Must not throw. */
  onCommitted?(changes: readonly Change[]): void;
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
    await atFirst(() => orm.connect());
    return new Database(orm as MikroORM, pool, options);
  }

  /** Runs the work in one transaction within reach of the scope; an error undoes all of it. */
  async transaction<T>(reach: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const em = this.orm.em.fork({ clear: true }) as SqlEntityManager;
    const { onCommitted } = this.options;
    const changes = new Changes();
    const result = await em.transactional(async (inner) => {
      const tx = this.#txOf(inner, changes);
      await setScope(reach).execute(tx.db);
      return written(tx, await work(tx));
    });
    const changed = onCommitted ? changes.all() : [];
    if (changed.length > 0) onCommitted!(changed);
    return result;
  }

  /** Part of a transaction that can be undone alone. */
  async savepoint<T>(tx: Tx, work: (inner: Tx) => Promise<T>): Promise<T> {
    const changes = new Changes();
    const result = await tx.em.transactional(async (inner) => {
      const part = this.#txOf(inner, changes);
      return written(part, await work(part));
    });
    tx.changes.take(changes);
    return result;
  }

  async setScope(tx: Tx, reach: Scope): Promise<void> {
    await setScope(reach).execute(tx.db);
  }

  /** A read transaction for one request; it costs nothing until it is used, and asks nothing after its end. */
  read(reach: Scope, endsAt?: number): ReadTransaction {
    return new ReadTransaction(this.pool, reach, { isFirstWallDown: this.options.isFirstWallDown ?? false, endsAt });
  }

  async close(): Promise<void> {
    await this.orm.close(true);
  }

  #txOf(inner: unknown, changes: Changes): Tx {
    const em = inner as SqlEntityManager;
    return { service: this.options.name, em, db: em.getKysely() as unknown as Kysely<any>, changes, trail: new Trail() };
  }
}

async function written<T>(tx: Tx, result: T): Promise<T> {
  await tx.trail.write(tx.db);
  return result;
}

const FIRST_TRIES = 10;

/** A server that is busy starting may not answer at once. */
async function atFirst(connect: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await connect();
      return;
    } catch (error) {
      if (tries === FIRST_TRIES || !(databaseErrors(error) instanceof DomainError)) throw error;
      await pause(500);
    }
  }
}

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
