import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupScope } from '@guanjia/domain';
import { freshDatabase, type FreshDatabase } from '@guanjia/testing';
import { sql } from 'kysely';
import { databaseErrors, Database } from './index.ts';

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase({ template: 'reads', prepare: async () => undefined });
  database = await Database.open({ url: fresh.url, name: 'reads', entities: [], poolSize: 3 });
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const millisecondsOf = async (work: () => Promise<unknown>): Promise<{ took: number; refusal: unknown }> => {
  const start = performance.now();
  const refusal = await work().then(() => 'done', (error: unknown) => (databaseErrors(error) as { code?: string }).code);
  return { took: performance.now() - start, refusal };
};

describe('deadlines inward (R4)', () => {
  it('a statement is given up after 2.5 s', async () => {
    const { took, refusal } = await millisecondsOf(() => database.transaction(groupScope, ({ db }) => sql`select pg_sleep(30)`.execute(db)));
    expect(refusal).toBe('DEADLINE_EXCEEDED');
    expect(took).toBeGreaterThan(2_000);
    expect(took).toBeLessThan(20_000);
  });

  it('a lock is waited for 1 s', async () => {
    const lock = sql`select pg_advisory_xact_lock(7)`;
    await database.transaction(groupScope, async ({ db }) => {
      await lock.execute(db);
      const { took, refusal } = await millisecondsOf(() => database.transaction(groupScope, (other) => lock.execute(other.db)));
      expect(refusal).toBe('IN_PROGRESS');
      expect(took).toBeGreaterThan(800);
      expect(took).toBeLessThan(20_000);
    });
  });

  it('a request whose time is over asks the database nothing more, and gives its connection back', async () => {
    const reads = database.read(groupScope, performance.now() + 1_000);
    const asked = [reads.rows(sql`select pg_sleep(1.5)`), reads.rows(sql`select 1`)];
    expect(await Promise.allSettled(asked)).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'DEADLINE_EXCEEDED' } }]);
    await expect(reads.rows(sql`select 1`)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await reads.end();
    expect(database.pool.totalCount - database.pool.idleCount).toBe(0);
  });
});

describe('what no check of form has met (S3)', () => {
  it.each([
    ['a NUL', 'a\u0000b', 'text', 'CHARACTER_NOT_STORABLE'],
    ['a NUL in JSON', '{"a":"\\u0000"}', 'jsonb', 'CHARACTER_NOT_STORABLE'],
    ['an id that is none', 'x', 'uuid', 'NOT_FOUND'],
  ])('%s is refused and no bug', async (_, value, type, code) => {
    const asked = database.transaction(groupScope, ({ db }) => sql`select ${value}::${sql.raw(type)}`.execute(db));
    await expect(asked.catch((error: unknown) => Promise.reject(databaseErrors(error) as Error))).rejects.toMatchObject({ code });
  });

  it('what is wrong with our own words stays a bug', async () => {
    const asked = database.transaction(groupScope, ({ db }) => sql`select ${'x'}::int`.execute(db));
    await expect(asked.catch((error: unknown) => Promise.reject(databaseErrors(error) as Error))).rejects.toMatchObject({ code: '22P02' });
  });
});
