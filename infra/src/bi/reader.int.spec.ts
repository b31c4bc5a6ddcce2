import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureDatabase } from '@guanjia/persistence';
import { connected, dropDatabase, rowsOf, testServerUrl } from '@guanjia/testing';
import { prepareBiDatabase } from './bi-database.ts';
import { eventsView } from './events-view.ts';
import { readerUrl } from './reader-url.ts';
import { viewColumns } from './shape.ts';
import { subjects } from './subjects.ts';

const [bi, other] = [`guanjia_bi_reader_${process.pid}`, `guanjia_bi_other_${process.pid}`];
let adminUrl: string;
let asReader: (text: string, database?: string) => Promise<unknown[]>;

beforeAll(async () => {
  await ensureDatabase(testServerUrl(), other);
  adminUrl = await prepareBiDatabase({ serverUrl: testServerUrl(), database: bi, others: [other] });
  asReader = (text, database = bi) => {
    const url = new URL(readerUrl(adminUrl));
    url.pathname = `/${database}`;
    return rowsOf(url.toString(), text);
  };
});

afterAll(async () => {
  for (const name of [bi, other]) await dropDatabase(name);
});

describe('the reader of BI', () => {
  it('reads every view, without naming the schema', async () => {
    for (const { view } of [...subjects, eventsView]) expect(await asReader(`select count(*)::int from ${view}`)).toEqual([{ count: 0 }]);
  });

  it('reads no table: neither the feed’s, nor the inbox, nor what another role makes later', async () => {
    await rowsOf(adminUrl, 'create table feed.later (n integer)');
    const rows = await rowsOf<{ name: string }>(adminUrl, `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('feed', 'public', 'bi')`);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['feed.tickets', 'feed.event', 'public.inbox', 'public.dead_letter', 'feed.later']));
    for (const { name } of rows) await expect(asReader(`select * from ${name}`)).rejects.toThrow(/permission denied/);
  });

  it('writes nothing, not even when it asks for a transaction that may', async () => {
    await expect(asReader('create table bi.mine (n integer)')).rejects.toThrow(/read-only|permission denied/);
    for (const text of ['create table bi.mine (n integer)', 'create table public.mine (n integer)', 'create schema mine', 'create temporary table mine (n integer)',
      `update bi.tickets set state = 'NEW'`, 'delete from bi.events', `insert into bi.regions (id) values (gen_random_uuid())`]) {
      const asking = connected(readerUrl(adminUrl), async (client) => {
        await client.query('set default_transaction_read_only = off');
        await client.query(text);
      });
      await expect(asking).rejects.toThrow(/permission denied|cannot (update|delete from|insert into) view/);
    }
  });

  it('reaches no other database', async () => {
    for (const database of [other, 'postgres', 'template1']) await expect(asReader('select 1', database)).rejects.toThrow(/permission denied for database/);
  });

  it('is no more than it says: no role of others, no sessions without end', async () => {
    const [role] = await rowsOf(adminUrl, `select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication, rolconnlimit from pg_roles where rolname = 'guanjia_bi_reader'`);
    expect(role).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false, rolreplication: false, rolconnlimit: 5 });
    expect(await rowsOf(adminUrl, `select 1 from pg_auth_members where member = 'guanjia_bi_reader'::regrole`)).toEqual([]);
  });
});

describe('the views of BI', () => {
  it('each have a comment in Chinese and English, and so has every column', async () => {
    const comments = await asReader(`select c.relname as view, null as column, obj_description(c.oid) as text from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'bi' and c.relkind = 'v'
      union all select table_name, column_name, col_description(format('bi.%I', table_name)::regclass, ordinal_position)
        from information_schema.columns where table_schema = 'bi'`) as { view: string; column: string | null; text: string | null }[];
    expect(comments.filter(({ column }) => column === null)).toHaveLength(subjects.length + 1);
    expect(comments.filter(({ text }) => !/\p{Script=Han}.* \/ .*[A-Za-z]/u.test(text ?? ''))).toEqual([]);
  });

  it('have the columns that are declared, each an id, a code, a time, a count, an amount or a flag, and none with a person’s data', async () => {
    const found = await asReader(`select table_name || '.' || column_name || ' ' || data_type as column from information_schema.columns
      where table_schema = 'bi' order by 1`) as { column: string }[];
    const types: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    const declared = [...subjects.map((subject) => ({ view: subject.view, columns: viewColumns(subject) })), eventsView]
      .flatMap(({ view, columns }) => columns.map(({ name, type }) => `${view}.${name} ${types[type] ?? type}`));
    expect(found.map(({ column }) => column).sort()).toEqual(declared.sort());
    const personal = /(^|[._])(name|phone|mobile|address|content|note|title|remark|signature|photo|birth|gender|plate|unit_no|email|text|description|opinion)(_| |$)/;
    expect(declared.filter((column) => personal.test(column))).toEqual([]);
    expect(declared.filter((column) => column.endsWith(' jsonb'))).toEqual(['events.payload jsonb']);
  });
});
