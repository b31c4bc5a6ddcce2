import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../files.ts';
import { columnsFile } from './columns.command.ts';
import { columnsPage } from './columns-page.ts';
import { rowsOf } from '@guanjia/testing';
import { openFedPlatform, type FedPlatform } from './feed.fixture.ts';
import { readerUrl } from './reader-url.ts';

const folder = path.join(root, 'infra/bi');
const queries = readdirSync(path.join(folder, 'queries')).sort();
const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');

// The whole platform starts, and starts again.
let fed: FedPlatform;

beforeAll(async () => {
  fed = await openFedPlatform('bi_docs');
});

afterAll(() => fed.close());

const ask = (file: string) => rowsOf(readerUrl(fed.platform.databases.biAdminUrl), readFileSync(path.join(folder, 'queries', file), 'utf8'));
const own = (service: string, text: string) => rowsOf(fed.platform.databases.adminUrls.get(service)!, text);

describe('the sample queries of BI', () => {
  it.each(queries)('%s stands in the README and answers the reader with rows', async (file) => {
    expect(readme).toContain(`queries/${file}`);
    expect((await ask(file)).length).toBeGreaterThan(0);
  });

  it('count unbilled fen as billing does', async () => {
    const [billing] = await own('billing', `select sum(amount_fen)::text as fen from charge_line where state = 'POSTED' and source_type <> 'REVERSAL'`);
    expect(String((await ask('unbilled-fen.sql')).reduce((sum, row) => sum + Number(row.unbilled_fen), 0))).toBe(billing!.fen);
  });

  it('count repairs in time as engineering stamped them', async () => {
    const [stamped] = await own('engineering', `select count(*)::int as n from work_order where is_in_time and urgency <> 'WORKS' and state <> 'CANCELLED'`);
    expect((await ask('repairs-in-time.sql')).reduce((sum, row) => sum + Number(row.in_time), 0)).toBe(stamped!.n);
  });

  it('name every work order that engineering has past its limit', async () => {
    const late = await own('engineering', `select number from work_order where finish_by < now() and finished_at is null and state <> 'CANCELLED' order by finish_by`);
    expect((await ask('overdue-tickets.sql')).map(({ work_order: number }) => number).sort()).toEqual(late.map(({ number }) => number).sort());
  });
});

describe('the documents of BI', () => {
  it('list the columns as they are declared (npm run events -- columns)', () => {
    expect(readFileSync(columnsFile, 'utf8')).toBe(columnsPage());
  });

  it('say in Chinese and English how to connect and to export', () => {
    for (const words of ['bi-reader.url', 'guanjia_bi_reader', 'npm run events -- export', 'BI_READER_PASSWORD', 'columns.md', 'compose.yml', '未在此运行', 'not run here']) expect(readme).toContain(words);
  });

  it('have a compose part that only joins in when asked for', () => {
    const { services } = parse(readFileSync(path.join(folder, 'compose.yml'), 'utf8')) as { services: Record<string, { profiles: string[] }> };
    expect(Object.values(services).map(({ profiles }) => profiles)).toEqual([['bi']]);
  });
});
