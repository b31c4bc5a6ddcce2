import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { estateContactState } from '@guanjia/contracts';
import { headquarters, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import writeXlsx from 'write-excel-file/node';
import { archives } from '../../index.ts';
import { ended, givenGroup, imported, queueImport, readJob } from '../import.fixture.ts';

const LISTING = path.join(import.meta.dirname, '../../../../../../shared/data/estates-shanghai-three-districts.csv');
const ofListing = existsSync(LISTING) ? it : it.skip;
if (!existsSync(LISTING)) console.warn(`\n*** The listing of 2,005 estates is not at ${path.relative(process.cwd(), LISTING)}: its tests are SKIPPED. ***\n`);

describe('importing a list of estates, ARC-071', () => {
  let h: SubgraphHarness;
  const chief = headquarters('GA');
  let count = 0;
  /** Regions that no other test names. */
  const aRegion = (): string => `试验${++count}区`;
  const run = (content: Buffer | string, given: { dryRun?: boolean; encoding?: string } = {}) => imported(h, chief, content, { kind: 'ESTATES', ...given });
  const estatesOf = (region: string) => h.sql<{ id: string; name: string; quarter: string | null; code: string; kind: string; state: string }>(
    'select e.id, e.name, e.quarter, e.code, e.kind, e.state from estate e join region r on r.id = e.region_id where r.name = $1 order by e.name', [region]);
  beforeAll(async () => {
    h = await startSubgraph(archives);
    await givenGroup(h);
  });
  afterAll(() => h.stop());

  ofListing('takes the whole listing of three districts in: 2,005 estates, none lost, quarters kept; and again without a change', async () => {
    const listing = readFileSync(LISTING);
    const job = await run(listing);
    expect(job).toMatchObject({ state: 'DONE', accepted: 2005, rejected: 0, unchanged: 0, progress: { done: 2005, total: 2005 }, encoding: 'UTF_8', ignoredColumns: [] });
    const entered = await h.sql<{ region: string; quarter: string; name: string }>(
      'select r.name as region, e.quarter, e.name from estate e join region r on r.id = e.region_id where r.name = any($1)', [['徐汇', '金山', '崇明']]);
    const text = new TextDecoder().decode(listing);
    const given = text.split('\r\n').slice(1).filter((line) => line !== '').map((line) => line.replaceAll('"', ''));
    expect(entered.map((estate) => `${estate.region},${estate.quarter},${estate.name}`).sort()).toEqual(given.sort());
    expect(entered.map(({ name }) => name)).toEqual(expect.arrayContaining(['乐山一村,', '天和苑,']));
    expect(await run(listing)).toMatchObject({ state: 'DONE', accepted: 0, rejected: 0, unchanged: 2005 });
    expect((await h.sql(`select count(*)::int as n from outbox where type = 'archives.estate.registered.v1' and estate_id = any(select e.id from estate e join region r on r.id = e.region_id where r.name = '金山')`))[0].n).toBe(315);
  });

  it('reads GB18030 and says so, whatever stands above the header and beside the columns', async () => {
    const region = aRegion();
    // 区域,片区,小区名称,物业类型,备注 / region,北,翠湖苑,写字楼,x in GBK bytes
    const { bytes, name } = gbk(region);
    const job = await run(bytes);
    expect(job).toMatchObject({ state: 'DONE', accepted: 1, encoding: 'GB18030', ignoredColumns: ['备注'], failure: null });
    expect(await estatesOf(region)).toEqual([expect.objectContaining({ name, quarter: '北', kind: 'OFFICE', state: 'REGISTERED', code: expect.stringMatching(/^E-/) })]);
  });

  it('reads a workbook, whose first sheet counts', async () => {
    const region = aRegion();
    const cell = (value: string) => ({ value });
    const book = await (await writeXlsx([
      [cell('我公司项目一览')], [], [cell('区域'), cell('项目名称'), cell('项目编号')], [cell(region), cell('翠湖苑'), cell('XL-1')], [], [cell(region), cell('东湖苑'), cell('X L')],
    ])).toBuffer();
    const job = await run(book);
    expect(job).toMatchObject({ state: 'DONE', accepted: 1, rejected: 1, encoding: null, progress: { done: 2, total: 2 } });
    expect(job.errors.nodes).toEqual([{ row: 6, column: '项目编号', code: 'INVALID_CODE', message: expect.stringContaining('编号无效'), value: 'X L' }]);
    expect(await estatesOf(region)).toMatchObject([{ name: '翠湖苑', code: 'XL-1' }]);
  });

  it('reports every bad row by its number in the spreadsheet, and takes the good ones', async () => {
    const region = aRegion();
    const job = await run([
      '区域,片区,项目名称,业态', `${region},东,"翠湖苑,",住宅`, '', `${region},东,=HYPERLINK("x"),住宅`, `,西,无区域,`, `${region},东,"翠湖苑,",住宅`,
      `${region},东,"翠湖苑,",商业`, `${region},西,"翠湖苑,",`, `${region},西,${'长'.repeat(101)},`, `${region},西,名\0字,`, `${region},西,飞船苑😀,飞船`, `${region},西,笑脸苑😀,`,
      `${region},西,多,,一格`,
    ].join('\r\n'));
    expect(job).toMatchObject({ state: 'DONE', accepted: 3, rejected: 8, progress: { done: 11, total: 11 } });
    expect(job.errors.nodes.map((error: any) => [error.row, error.column, error.code])).toEqual([
      [4, '项目名称', 'FORMULA_REFUSED'], [5, '区域', 'CELL_EMPTY'], [6, '项目名称', 'ROW_REPEATED'], [7, '业态', 'ROW_DIFFERS'],
      [9, '项目名称', 'TEXT_TOO_LONG'], [10, '项目名称', 'CHARACTER_REFUSED'], [11, '业态', 'KIND_UNKNOWN'], [13, null, 'ROW_TOO_LONG'],
    ]);
    expect((await estatesOf(region)).map(({ name, quarter }) => [name, quarter]).sort()).toEqual([['笑脸苑😀', '西'], ['翠湖苑,', '东'], ['翠湖苑,', '西']].sort());
    const inEnglish = await h.as(chief, 'en').data(`query($id: ID!) { importJob(id: $id) { errors(first: 1) { nodes { message } pageInfo { hasNextPage endCursor } } } }`, { id: job.id });
    expect(inEnglish.importJob.errors).toMatchObject({ nodes: [{ message: 'It must not begin with = + - @, lest it be taken for a formula' }], pageInfo: { hasNextPage: true } });
    const next = await h.as(chief).data(`query($id: ID!, $after: String) { importJob(id: $id) { errors(first: 2, after: $after) { nodes { row } } } }`,
      { id: job.id, after: inEnglish.importJob.errors.pageInfo.endCursor });
    expect(next.importJob.errors.nodes).toEqual([{ row: 5 }, { row: 6 }]);
  });

  it('rehearses with the same report and without a trace', async () => {
    const region = aRegion();
    const file = `区域,项目名称\n${region},翠湖苑\n${region},+东湖苑\n`;
    const before = await h.sql('select count(*)::int as n from outbox');
    const rehearsed = await run(file, { dryRun: true });
    expect(await h.sql('select count(*)::int as n from outbox')).toEqual(before);
    expect(await h.sql('select 1 from region where name = $1', [region])).toEqual([]);
    const done = await run(file);
    const report = ({ state, accepted, rejected, unchanged, progress, errors }: any) => ({ state, accepted, rejected, unchanged, progress, errors });
    expect(report(rehearsed)).toEqual(report(done));
    expect(done).toMatchObject({ accepted: 1, rejected: 1 });
  });

  it('puts no estate to work that has not published its three numbers (CS-006)', async () => {
    const region = aRegion();
    await run(`区域,项目名称\n${region},一号苑\n${region},二号苑\n`);
    const [first, second] = await estatesOf(region);
    const [activate, published] = ['mutation($id: ID!) { activateEstate(id: $id) { state } }', first!.id];
    expect(await h.as(chief).refusal(activate, { id: published })).toBe('CONTACTS_NOT_PUBLISHED');
    await h.tell(estateContactState, { id: published, estateId: published, data: { id: published, publishedAt: '2026-03-02T01:30:00.000Z' } });
    expect(await h.as(chief).data(activate, { id: published })).toEqual({ activateEstate: { state: 'ACTIVE' } });
    expect(await h.as(chief).refusal(activate, { id: second!.id })).toBe('CONTACTS_NOT_PUBLISHED');
    expect(await run(`区域,项目名称\n${region},一号苑\n${region},二号苑\n`)).toMatchObject({ accepted: 0, unchanged: 2 });
    expect((await estatesOf(region)).map(({ id, state }) => [id, state])).toEqual(expect.arrayContaining([[published, 'ACTIVE'], [second!.id, 'REGISTERED']]));
  });

  it('overwrites nothing: what is registered otherwise is reported', async () => {
    const region = aRegion();
    await run(`区域,项目名称,项目编号,业态\n${region},翠湖苑,${region.length}A-${count},住宅\n`);
    const job = await run(`区域,项目名称,项目编号,业态\n${region},翠湖苑,OTHER-${count},住宅\n${region},东湖苑,${region.length}A-${count},\n`);
    expect(job).toMatchObject({ accepted: 0, rejected: 2, unchanged: 0 });
    expect(job.errors.nodes.map((error: any) => [error.row, error.column, error.code])).toEqual([[2, '项目编号', 'DIFFERS_FROM_REGISTER'], [3, '项目编号', 'CODE_TAKEN']]);
  });

  it.each<[string, Buffer | string, string, string]>([
    ['without one of the columns', '区域,片区\n徐汇,东\n', 'COLUMN_MISSING', '缺少列：项目名称'],
    ['that is no table', '尊敬的各位同事:\n大家好!\n', 'HEADER_NOT_FOUND', '未找到表头'],
    ['with nothing below its header', '区域,项目名称\n,\n', 'TABLE_EMPTY', '没有内容'],
    ['in UTF-16', Buffer.from('\ufeff区域,项目名称\n徐汇,翠湖苑\n', 'utf16le'), 'ENCODING_REFUSED', '另存为 UTF-8'],
    ['with broken bytes', Buffer.concat([Buffer.from('区域,项目名称\n徐汇,翠湖苑\n徐汇,'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('\n')]), 'BYTES_UNREADABLE', '第 3 行'],
    ['with a quotation mark that is never closed', '区域,项目名称\n徐汇,"翠湖苑\n', 'QUOTE_NOT_CLOSED', '第 2 行'],
    ['that is a workbook by its first bytes alone', brokenBook(), 'SPREADSHEET_UNREADABLE', 'XLSX'],
  ])('refuses a file %s as a whole', async (_, content, code, message) => {
    const job = await run(content);
    expect(job).toMatchObject({ state: 'FAILED', accepted: 0, failure: { code, message: expect.stringContaining(message) } });
  });

  it('lets a regional manager fill the own region, and no other', async () => {
    const [own, other] = [aRegion(), aRegion()];
    await run(`区域,项目名称\n${own},一号苑\n${other},一号苑\n`);
    const regionId = (await h.sql('select id from region where name = $1', [own]))[0].id;
    const manager = regional('RM', regionId);
    const job = await imported(h, manager, `区域,项目名称\n${own},二号苑\n${other},二号苑\n新大陆,二号苑\n`, { kind: 'ESTATES' });
    expect(job).toMatchObject({ accepted: 1, rejected: 2 });
    expect(job.errors.nodes.map((error: any) => [error.row, error.code])).toEqual([[3, 'REGION_NOT_YOURS'], [4, 'REGION_NOT_REGISTERED']]);
    const stranger = regional('RM', (await h.sql('select id from region where name = $1', [other]))[0].id);
    expect(await readJob(h, stranger, job.id)).toBeNull();
    expect(await readJob(h, chief, job.id)).toMatchObject({ id: job.id });
    await expect(queueImport(h, person('AA', regionId), 'a', { kind: 'ESTATES' })).rejects.toThrow('NOT_FOUND');
  });

  it('tells when it has ended, by kind and counts alone', async () => {
    const id = await queueImport(h, chief, `区域,项目名称\n${aRegion()},翠湖苑\n,x\n`, { kind: 'ESTATES' });
    await ended(h, chief, id);
    expect((await h.events('archives.import-job.finished.v1')).filter((event) => event.aggregateId === id)).toEqual([
      expect.objectContaining({ estateId: null, payload: { kind: 'ESTATES', rows: 2, accepted: 1, rejected: 1 } }),
    ]);
  });
});

/** The bytes that an old spreadsheet program would write. */
function gbk(region: string): { bytes: Buffer; name: string } {
  const known: Record<string, string> = {
    区: 'c7f8', 域: 'd3f2', 片: 'c6ac', 小: 'd0a1', 名: 'c3fb', 称: 'b3c6', 物: 'ceef', 业: 'd2b5', 类: 'c0e0', 型: 'd0cd', 备: 'b1b8', 注: 'd7a2', 试: 'cad4', 验: 'd1e9',
    北: 'b1b1', 翠: 'b4e4', 湖: 'bafe', 苑: 'd4b7', 写: 'd0b4', 字: 'd7d6', 楼: 'c2a5', 我: 'ced2', 们: 'c3c7',
  };
  const text = `我们\r\n区域,片区,小区名称,物业类型,备注\r\n${region},北,翠湖苑,写字楼,x\r\n`;
  return { name: '翠湖苑', bytes: Buffer.from([...text].map((character) => known[character] ?? Buffer.from(character).toString('hex')).join(''), 'hex') };
}

function brokenBook(): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(19, 26);
  return Buffer.concat([head, Buffer.from('[Content_Types].xml'), Buffer.alloc(200, 1)]);
}
