import type { Scope } from '@guanjia/domain';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, type RawBuilder } from 'kysely';
import pg, { type Pool, type PoolClient } from 'pg';
import { planNameOf } from './prepared.ts';
import { setScope, withinScope } from './scope.ts';
import { requireTimeLeft } from './time-left.ts';

/** Builds SQL text and never runs it: a read goes straight to the request's own connection. */
export const compiler = new Kysely<any>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

interface Compilable {
  compile(): { sql: string; parameters: readonly unknown[] };
}
type Statement<T = unknown> = RawBuilder<T> | (Compilable & { readonly expressionType?: T });

/** All reads of one request on one connection, in one read-only transaction that starts at the first of them. BEGIN and
 *  the scope go in one round trip, COMMIT in another. */
export class ReadTransaction {
  #client: Promise<PoolClient> | undefined;
  /** Ends when the statement before has been answered: a connection takes one at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  /** How many statements this request has sent, the transaction's own two left out. */
  statements = 0;

  constructor(
    private readonly pool: Pool,
    private readonly reach: Scope,
    private readonly walls: { isFirstWallDown: boolean; endsAt?: number | undefined },
  ) {}

  /** Plain rows, no entity: `timestamptz` as Date, `date` as text, `bigint` as bigint. */
  async rows<T>(statement: Statement<T>): Promise<T[]> {
    requireTimeLeft(this.walls.endsAt);
    const { text, values } = compiled(statement);
    const client = await (this.#client ??= this.#begin());
    this.statements += 1;
    const result = this.#turn.then(() => requireTimeLeft(this.walls.endsAt)).then(() => client.query({ name: planNameOf(text), text, values: values as unknown[], types: plainTypes } as pg.QueryConfig));
    this.#turn = result.catch(() => undefined);
    return (await result).rows as T[];
  }

  async row<T>(statement: Statement<T>): Promise<T | null> {
    return (await this.rows(statement))[0] ?? null;
  }

  /** The first wall, as a condition for this request's statements. */
  within(scope: Scope, estateColumn: string, own?: RawBuilder<boolean>): RawBuilder<boolean> {
    return this.walls.isFirstWallDown ? sql<boolean>`true` : withinScope(scope, estateColumn, own);
  }

  /** Ends the transaction, if any read began it. */
  async end(): Promise<void> {
    const started = this.#client;
    this.#client = undefined;
    const client = await started?.catch(() => undefined);
    if (!client) return;
    await this.#turn;
    await client.query('commit').then(() => client.release(), (error: Error) => client.release(error));
  }

  async #begin(): Promise<PoolClient> {
    const client = await this.pool.connect();
    const { text, values } = compiled(setScope(this.reach));
    try {
      await client.query(`begin read only; ${inlined(text, values as string[])}`);
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}

function compiled(statement: Statement): { text: string; values: readonly unknown[] } {
  const query = 'compile' in statement && statement.compile.length === 0
    ? (statement as Compilable).compile()
    : (statement as RawBuilder<unknown>).compile(compiler);
  return { text: query.sql, values: query.parameters };
}

/** Two statements in one round trip take no parameters, so the scope's ids are escaped into the text. */
const inlined = (text: string, values: readonly string[]): string =>
  text.replace(/\$(\d+)/g, (_, n: string) => pg.escapeLiteral(String(values[Number(n) - 1])));

const { builtins } = pg.types;
const plainTypes = {
  getTypeParser(oid: number, format?: string): (text: string) => unknown {
    if (oid === builtins.DATE) return (text) => text;
    if (oid === builtins.INT8) return (text) => BigInt(text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as typeof pg.types;
