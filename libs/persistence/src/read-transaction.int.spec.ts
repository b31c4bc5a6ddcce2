import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupScope } from '@guanjia/domain';
import { freshDatabase, type FreshDatabase } from '@guanjia/testing';
import { sql } from 'kysely';
import { Database } from './index.ts';

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase({ template: 'reads', prepare: async () => undefined });
  database = await Database.open({ url: fresh.url, name: 'reads', entities: [], poolSize: 1 });
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

interface Numbered {
  n: number;
  backend: number;
  at: string;
}
const numbered = (n: number) => sql<Numbered>`select ${n}::int as n, pg_backend_pid() as backend, clock_timestamp()::text as at`;

describe('the reads of one request', () => {
  it('are answered in the order in which they were asked, on one connection', async () => {
    const reads = database.read(groupScope);
    const rows = (await Promise.all([1, 2, 3, 4].map((n) => reads.row(numbered(n))))).map((row) => row!);
    await reads.end();
    expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort());
    expect(new Set(rows.map(({ backend }) => backend)).size).toBe(1);
    expect(reads.statements).toBe(4);
  });

  it('cannot write', async () => {
    const reads = database.read(groupScope);
    await expect(reads.rows(sql`create table written ()`)).rejects.toMatchObject({ code: '25006' });
    await reads.end();
  });

  it('give the connection back after the last of them, also when one was refused or nobody waited', async () => {
    const reads = database.read(groupScope);
    const asked = Promise.allSettled([reads.rows(numbered(1)), reads.rows(sql`select 1 / 0`), reads.rows(numbered(3))]);
    await reads.row(sql`select 1`).catch(() => undefined);
    void reads.rows(sql`select pg_sleep(0.05)`).catch(() => undefined);
    await reads.end();
    expect((await asked).map((one) => (one.status === 'rejected' ? one.reason.code : 'answered'))).toEqual(['answered', '22012', '25P02']);
    const next = database.read(groupScope);
    expect(await next.row(sql`select 2 as n`)).toEqual({ n: 2 });
    await next.end();
  });

  it('take no connection when nothing is read', async () => {
    await database.read(groupScope).end();
    expect(database.pool.totalCount - database.pool.idleCount).toBe(0);
  });
});
