import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';

const made: FreshDatabase[] = [];
let preparations = 0;

const fresh = async (role?: string) => {
  const database = await freshDatabase({ template: 'fresh-database-spec', prepare, ...(role && { role }) });
  made.push(database);
  return database;
};

async function prepare(url: string): Promise<void> {
  preparations += 1;
  await query(url, `do $$ begin create role fresh_spec login; exception when duplicate_object then null; end $$`);
  await query(url, 'create table flat (id int primary key); grant select on flat to fresh_spec; insert into flat values (301)');
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(() => Promise.all(made.map((database) => database.drop())));

describe('a fresh database', () => {
  it('is prepared once and copied for each caller, also when callers come together', async () => {
    const databases = await Promise.all([fresh(), fresh(), fresh()]);
    expect(preparations).toBeLessThanOrEqual(1);
    expect(new Set(databases.map(({ url }) => url)).size).toBe(3);
    for (const { url } of databases) expect(await query(url, 'select id from flat')).toEqual([{ id: 301 }]);
  });

  it('shows nothing of what another test wrote', async () => {
    const [mine, other] = [await fresh(), await fresh()];
    await query(mine.url, 'insert into flat values (302)');
    expect(await query(other.url, 'select id from flat')).toEqual([{ id: 301 }]);
  });

  it('is opened as the role that was asked for, and as superuser beside it', async () => {
    const { url, adminUrl } = await fresh('fresh_spec');
    expect(await query(url, 'select current_user::text as name')).toEqual([{ name: 'fresh_spec' }]);
    await expect(query(url, 'insert into flat values (303)')).rejects.toThrow(/permission denied/);
    expect(await query(adminUrl, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([{ rolsuper: true }]);
  });

  it('is gone after drop, even while somebody is connected', async () => {
    const { url, drop } = await fresh();
    const client = new pg.Client(url);
    const cut = new Promise<Error>((resolve) => client.on('error', resolve));
    await client.connect();
    await drop();
    expect(await cut).toMatchObject({ code: '57P01' });
    await expect(query(url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('leaves no template behind when its preparation fails', async () => {
    const failing = { template: 'failing-spec', prepare: () => Promise.reject(new Error('migration 2 is wrong')) };
    await expect(freshDatabase(failing)).rejects.toThrow('migration 2 is wrong');
    const repaired = await freshDatabase({ ...failing, prepare });
    made.push(repaired);
    expect(await query(repaired.url, 'select id from flat')).toEqual([{ id: 301 }]);
  });

  it('refuses a template name that is no identifier', async () => {
    await expect(freshDatabase({ template: 'a"; drop', prepare })).rejects.toThrow('not a template name');
  });
});
