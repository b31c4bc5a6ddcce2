import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connected, rowsOf } from '@guanjia/testing';
import { feedAnew, feedOn, openFedPlatform, type FedPlatform } from '../feed.fixture.ts';
import { askFiles } from './duck.fixture.ts';
import { exportFeed, ExportUnderWay, type ExportReport } from './export-feed.ts';

// The whole platform starts, and starts again.
let fed: FedPlatform;
let folder: string;

const run = (some: object = {}): Promise<ExportReport> => exportFeed({ biAdminUrl: fed.platform.databases.biAdminUrl, folder, formats: ['parquet', 'csv'], ...some });
const own = (service: string, text: string) => rowsOf(fed.platform.databases.adminUrls.get(service)!, text);
const files = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile()).sort();

/** What the files say and what the services' own databases say, per estate, to the row and the fen. */
const figures: readonly [service: string, ofService: string, ofFiles: string][] = [
  ['customer-service', `select estate_id::text as estate, count(*)::int as tickets, (count(*) filter (where state = 'CLOSED'))::int as closed, sum(completion_no)::int as completions from ticket group by 1 order by 1`,
    `select estate_id as estate, count(*)::int as tickets, (count(*) filter (where state = 'CLOSED'))::int as closed, sum(completion_no)::int as completions from {tickets} group by 1 order by 1`],
  ['customer-service', `select estate_id::text as estate, count(*)::int as callbacks, (count(*) filter (where satisfaction = 'SATISFIED'))::int as satisfied, (count(*) filter (where is_late))::int as late from callback group by 1 order by 1`,
    `select estate_id as estate, count(*)::int as callbacks, (count(*) filter (where satisfaction = 'SATISFIED'))::int as satisfied, (count(*) filter (where is_late))::int as late from {callbacks} group by 1 order by 1`],
  ['engineering', `select estate_id::text as estate, count(*)::int as orders, sum(amount_fen)::text as fen, sum(rework_no)::int as reworks from work_order group by 1 order by 1`,
    `select estate_id as estate, count(*)::int as orders, sum(amount_fen)::text as fen, sum(rework_no)::int as reworks from {work_orders} group by 1 order by 1`],
  ['billing', `select estate_id::text as estate, (count(*) filter (where source_type <> 'REVERSAL'))::int as lines, sum(amount_fen)::text as fen from charge_line group by 1 order by 1`,
    `select estate_id as estate, count(*)::int as lines, sum(net_fen)::text as fen from {charges} group by 1 order by 1`],
];

async function expectReconciled(): Promise<void> {
  for (const [service, ofService, ofFiles] of figures) {
    const expected = await own(service, ofService);
    expect(expected.length).toBeGreaterThan(0);
    expect(await askFiles(folder, ofFiles)).toEqual(expected);
  }
}

beforeAll(async () => {
  fed = await openFedPlatform('bi_export');
  folder = path.join(fed.home, 'export');
});

afterAll(() => fed.close());

describe('the export', () => {
  it('agrees with the services to the row and the fen', async () => {
    const report = await run();
    expect(report).toMatchObject({ files: files().length - 2, removed: 0 });
    await expectReconciled();
    const asked = await fed.ask('RM', '{ estates(first: 10) { nodes { id collection { unbilledFen } } } }');
    for (const { id, collection } of asked.estates.nodes) {
      expect(await askFiles(folder, `select coalesce(sum(amount_fen), 0)::int as fen from {charges} where state = 'POSTED' and estate_id = '${id}'`)).toEqual([{ fen: collection.unbilledFen }]);
    }
  });

  it('puts a row with the day in Shanghai on which it began and with its estate', async () => {
    expect(await askFiles(folder, `select count(*)::int as odd from {tickets} where estate <> estate_id or day <> (created_at + interval 8 hours)::date`)).toEqual([{ odd: 0 }]);
    const csv = readFileSync(path.join(folder, files().find((file) => file.startsWith('tickets/') && file.endsWith('.csv'))!), 'utf8');
    expect(csv.startsWith('\uFEFFid,estate_id,region_id,created_at,')).toBe(true);
    expect(readFileSync(path.join(folder, '_columns.csv'), 'utf8')).toContain('tickets,number,text,报事编号,ticket number\r\n');
  });

  it('writes nothing where nothing happened, and only what changed where something did', async () => {
    await run();
    expect(await run()).toMatchObject({ files: 0, rows: 0, removed: 0 });
    const { tickets } = await fed.ask('CSR', `{ tickets(first: 1, filter: { state: NEW }) { nodes { id } } }`);
    const cancelled = await fed.ask('CSR', `mutation ($id: ID!, $key: IdempotencyKey!) {
      cancelTicket(id: $id, input: { reason: DUPLICATE }, idempotencyKey: $key) { state } }`, { id: tickets.nodes[0].id, key: randomUUID() });
    expect(cancelled.cancelTicket.state).toBe('CANCELLED');
    await fed.platform.settled();
    const { files: written } = await run();
    expect(written).toBeGreaterThan(0);
    // The ticket, its events and the task that fell away: one day and estate each.
    expect(written).toBeLessThanOrEqual(8);
    expect(await askFiles(folder, `select state from {tickets} where id = '${tickets.nodes[0].id}'`)).toEqual([{ state: 'CANCELLED' }]);
    await expectReconciled();
  });

  it('goes on after a run that died: no half file counts, what it lacked is written', async () => {
    await run();
    const whole = files();
    const lost = whole.filter((file) => file.startsWith('work_orders/')).slice(0, 4);
    lost.forEach((file) => rmSync(path.join(folder, file)));
    writeFileSync(path.join(folder, `${lost[0]!}.tmp`), 'half');
    // The run died before it wrote how far it was.
    const state = JSON.parse(readFileSync(path.join(folder, '_state.json'), 'utf8'));
    for (const format of ['parquet', 'csv']) delete state.done[`work_orders.${format}`];
    writeFileSync(path.join(folder, '_state.json'), JSON.stringify(state));
    await run();
    expect(files()).toEqual(whole);
    await expectReconciled();
  });

  it('moves rows to the file of another estate or day, and takes the old file out', async () => {
    const [row] = await rowsOf(fed.platform.databases.biAdminUrl, `select id, estate_id from feed.import_jobs limit 1`);
    const elsewhere = randomUUID();
    const target = row?.id ?? randomUUID();
    await rowsOf(fed.platform.databases.biAdminUrl, `insert into feed.import_jobs (id, estate_id, created_at, changed_at, changed_xid, kind)
      values ('${target}', null, '2026-03-02T01:30:00Z', '2026-03-02T01:30:00Z', pg_current_xact_id(), 'UNITS') on conflict do nothing`);
    await run();
    expect(existsSync(path.join(folder, 'import_jobs/day=2026-03-02/estate=group/part.parquet'))).toBe(true);
    await connected(fed.platform.databases.biAdminUrl, async (client) => {
      await client.query(`begin; update feed.import_jobs set estate_id = '${elsewhere}', changed_xid = pg_current_xact_id() where id = '${target}';
        insert into feed.left_partition values ('import_jobs', '2026-03-02', 'group', pg_current_xact_id()); commit`);
    });
    expect(await run()).toMatchObject({ files: 2, removed: 2 });
    expect(existsSync(path.join(folder, 'import_jobs/day=2026-03-02/estate=group'))).toBe(false);
    expect(existsSync(path.join(folder, `import_jobs/day=2026-03-02/estate=${elsewhere}/part.csv`))).toBe(true);
  });

  it('writes the asked days, subjects and formats alone, and a later run brings the rest', async () => {
    const part = path.join(fed.home, 'part');
    const days = await rowsOf<{ day: string }>(fed.platform.databases.biAdminUrl, `select distinct ((created_at at time zone 'Asia/Shanghai')::date)::text as day from bi.tickets order by 1`);
    const middle = days[Math.floor(days.length / 2)]!.day;
    await run({ folder: part, views: ['tickets'], formats: ['csv'], from: middle, to: middle });
    expect(readdirSync(path.join(part, 'tickets'))).toEqual([`day=${middle}`]);
    await run({ folder: part, views: ['tickets'], formats: ['csv'] });
    expect(readdirSync(path.join(part, 'tickets'))).toHaveLength(days.length);
    expect(readdirSync(part).sort()).toEqual(['_columns.csv', '_state.json', 'tickets']);
  });

  it('is refused while another run writes into the folder', async () => {
    const [one, other] = await Promise.allSettled([run({ folder: path.join(fed.home, 'twice') }), run({ folder: path.join(fed.home, 'twice') })]);
    const refused = [one, other].filter((result) => result?.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(ExportUnderWay);
  });

  it('writes everything anew for a feed that was dropped and fed anew, and agrees again', async () => {
    await fed.restart(async () => {
      await feedOn(fed);
      await run();
      const before = files();
      await feedAnew(fed);
      const { files: written } = await run();
      expect(written).toBeGreaterThan(100);
      // The row that only this suite knew of is gone with its files.
      expect(files()).toEqual(before.filter((file) => !file.startsWith('import_jobs/')));
      await expectReconciled();
    });
  });
});
