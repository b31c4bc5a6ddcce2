import { randomBytes } from 'node:crypto';
import DataLoader from 'dataloader';
import { reachOf, uuidV7, type Actor, type Clock, type Locale } from '@guanjia/domain';
import type { Call, Database, ReadTransaction } from '@guanjia/persistence';

const PATIENCE_MS = 3_000;

/** One GraphQL request of one person: what a resolver needs to answer it. */
export class RequestCall implements Call {
  readonly now: Date;
  readonly reads: ReadTransaction;
  /** Names of all fields in the request, wherever they stand in it; null while they are not known. */
  askedFields: ReadonlySet<string> | null = null;
  traceparent: string | undefined;
  /** The gateway waits 3 s at most. */
  readonly endsAt = performance.now() + PATIENCE_MS;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(
    readonly actor: Actor,
    readonly locale: Locale,
    readonly requestId: string,
    { clock, database }: { clock: Clock; database: Database },
  ) {
    this.now = clock.now();
    this.reads = database.read(reachOf(actor), this.endsAt);
  }

  newId(): string {
    return newId();
  }

  /** Gathers the ids asked for at one level of the query and asks once for all of them. `find` may leave ids out and
   *  answer in any order; `name` must say what is loaded, arguments included.
   *  @returns null for an id that is not there or not to be seen */
  load<T>(name: string, id: string, find: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>): Promise<T | null> {
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (ids) => {
        const found = await find(ids);
        return ids.map((key) => found.get(key) ?? null);
      }, { maxBatchSize: 2_500 });
      this.#loaders.set(name, loader);
    }
    return loader.load(id) as Promise<T | null>;
  }
}

/** A new UUIDv7. */
export const newId = (): string => uuidV7(Date.now(), randomBytes(10));

/** Rows by their id, as `load` wants them. */
export const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));
