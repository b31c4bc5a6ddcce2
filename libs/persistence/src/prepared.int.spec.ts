import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupScope } from '@guanjia/domain';
import { freshDatabase, type FreshDatabase } from '@guanjia/testing';
import { sql } from 'kysely';
import { Database, type Tx } from './index.ts';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase({ template: 'plans', prepare: async () => undefined });
  database = await Database.open({ url: fresh.adminUrl, name: 'plans', entities: [], poolSize: 1 });
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const kept = async ({ db }: Tx): Promise<string[]> =>
  (await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)).rows.map(({ statement }) => statement);

describe('a marked statement', () => {
  it('is planned once per connection, and answers by its values each time', async () => {
    const double = (tx: Tx, n: number) => sql<{ twice: number }>`/* prepared */ select ${n}::int * 2 as twice`.execute(tx.db);
    await database.transaction(groupScope, async (tx) => {
      const answers = [await double(tx, 1), await double(tx, 2), await double(tx, 21)];
      expect(answers.map(({ rows }) => rows)).toEqual([[{ twice: 2 }], [{ twice: 4 }], [{ twice: 42 }]]);
      expect((await kept(tx)).filter((statement) => statement.includes('as twice'))).toHaveLength(1);
    });
  });

  it('leaves the others as they are', async () => {
    await database.transaction(groupScope, async (tx) => {
      await sql`select ${3}::int as thrice`.execute(tx.db);
      expect((await kept(tx)).filter((statement) => statement.includes('thrice'))).toEqual([]);
    });
  });

  it('that failed can be sent again', async () => {
    const inverse = (n: number) => database.transaction(groupScope, ({ db }) => sql<{ it: number }>`/* prepared */ select 1 / ${n}::int as it`.execute(db));
    await expect(inverse(0)).rejects.toThrow('division by zero');
    expect((await inverse(1)).rows).toEqual([{ it: 1 }]);
  });
});

describe('a read', () => {
  const readAgain = async (text: string, times: number): Promise<string[]> => {
    for (let i = 0; i < times; i += 1) {
      const reads = database.read(groupScope);
      expect(await reads.rows(sql`select ${i}::int as n, ${sql.raw(`'${text}'`)} as text`)).toEqual([{ n: i, text }]);
      await reads.end();
    }
    return database.transaction(groupScope, async (tx) => (await kept(tx)).filter((statement) => statement.includes(text)));
  };

  it('that keeps coming is planned once per connection, and answers by its values each time', async () => {
    expect(await readAgain('comes often', 8)).toHaveLength(1);
  });

  it('that is rare leaves no plan behind', async () => {
    expect(await readAgain('comes seldom', 3)).toEqual([]);
  });
});
