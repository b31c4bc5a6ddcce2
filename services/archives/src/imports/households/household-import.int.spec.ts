import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headquarters, person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import writeXlsx from 'write-excel-file/node';
import { archives } from '../../index.ts';
import { openedMembers } from '../../register/household/members.facts.ts';
import { aKey, givenEstate, givenGroup, imported, queueImport, readJob } from '../import.fixture.ts';

const HEADER = '楼栋,单元,房号,建筑面积(㎡),业主姓名,手机号,关系';
const report = ({ accepted, rejected, unchanged, errors }: any) => ({ accepted, rejected, unchanged, errors: errors.nodes.map((error: any) => [error.row, error.column, error.code]) });

describe('importing the households of an estate, ARC-071 CS-093', () => {
  let h: SubgraphHarness;
  let groupId: string;
  beforeAll(async () => {
    h = await startSubgraph(archives);
    groupId = await givenGroup(h);
  });
  afterAll(() => h.stop());

  const run = (estateId: string, rows: readonly string[], given: { dryRun?: boolean; role?: 'AA' | 'CSR' } = {}) =>
    imported(h, person(given.role ?? 'AA', estateId), [HEADER, ...rows].join('\n'), { kind: 'HOUSEHOLDS', estateId, dryRun: given.dryRun ?? false });
  const unitsOf = async (estateId: string) => (await h.sql(`select u.building_code || '/' || u.unit_no as unit, u.floor_area_sqm_hundredths as area, u.kind, u.state,
    coalesce((select jsonb_agg(m order by n)
      from household h, jsonb_array_elements(h.members) with ordinality as e(m, n) where h.unit_id = u.id and h.state <> 'CLOSED'), '[]') as people
    from unit u where u.estate_id = $1 order by 1`, [estateId]))
    .map((unit) => ({ ...unit, people: openedMembers(unit.people).map(({ name, phone, relation }) => ({ name, phone, relation })) }));

  it('registers buildings, units and their people as people write them, and the same file again changes nothing', async () => {
    const estateId = await givenEstate(h, groupId);
    const rows = [
      '3栋,1单元,1202,89.43,王芳,138 0013 8000,业主', '3号楼,一单元,1202室,89.43㎡,李小明,,家属', 'A座,,301,"1,020.5",张伟,+86 139-0013-9000,', '第三幢,2单元,101,75,,,',
    ];
    const first = await run(estateId, rows);
    expect(report(first)).toEqual({ accepted: 4, rejected: 0, unchanged: 0, errors: [] });
    expect(first).toMatchObject({ state: 'DONE', estate: { id: estateId }, encoding: 'UTF_8' });
    const units = await unitsOf(estateId);
    expect(units).toEqual([
      { unit: '3/1-1202', area: 8943, kind: 'HOME', state: 'ACTIVE', people: [{ name: '王芳', phone: '13800138000', relation: 'OWNER' }, { name: '李小明', phone: null, relation: 'FAMILY' }] },
      { unit: '3/2-101', area: 7500, kind: 'HOME', state: 'REGISTERED', people: [] },
      { unit: 'A/301', area: 102050, kind: 'HOME', state: 'ACTIVE', people: [{ name: '张伟', phone: '13900139000', relation: 'OWNER' }] },
    ]);
    await h.settle();
    const told = (await h.events()).length;
    expect(report(await run(estateId, rows))).toEqual({ accepted: 0, rejected: 0, unchanged: 4, errors: [] });
    expect(await unitsOf(estateId)).toEqual(units);
    expect((await h.events()).slice(told).map(({ type }) => type)).toEqual(['archives.import-job.finished.v1']);
    expect(JSON.stringify(await h.events())).not.toMatch(/王芳|13800138000/);
  });

  it('reports bad rows of every kind and takes the good ones; a rehearsal reports the same and does nothing', async () => {
    const estateId = await givenEstate(h, groupId);
    const rows = [
      '1栋,,101,80,王芳,13800138000,业主', '1栋,,102,-3,李明,,', '1栋,,103,1000000,李明,,', '1栋,,104,80,李明,1380013,', '南楼,,105,80,李明,,', '1栋,,2018/3/2,80,李明,,',
      '1栋,,106,80,=1+1,,', '1栋,,107,80,李明,,邻居', '1栋,,101,81,赵六,,', '1栋,,101,80,王芳,13800138000,业主', '1栋,,101,80,王芳,13800138001,业主', ',,108,80,李明,,',
      '1栋,,109,,李明,,', '1栋,,110,80,,13800138000,', `1栋,,111,80,"李,""明""",,`,
    ];
    const rehearsed = await run(estateId, rows, { dryRun: true });
    expect(await unitsOf(estateId)).toEqual([]);
    const done = await run(estateId, rows);
    expect(report(rehearsed)).toEqual(report(done));
    expect(report(done)).toEqual({ accepted: 2, rejected: 13, unchanged: 0, errors: [
      [3, '建筑面积(㎡)', 'AREA_UNREADABLE'], [4, '建筑面积(㎡)', 'AREA_UNREADABLE'], [5, '手机号', 'INVALID_PHONE'], [6, '楼栋', 'BUILDING_UNREADABLE'], [7, '房号', 'CELL_IS_DATE'],
      [8, '业主姓名', 'FORMULA_REFUSED'], [9, '关系', 'RELATION_UNKNOWN'], [10, '建筑面积(㎡)', 'ROW_DIFFERS'], [11, '业主姓名', 'ROW_REPEATED'], [12, '手机号', 'ROW_DIFFERS'],
      [13, '楼栋', 'CELL_EMPTY'], [14, '建筑面积(㎡)', 'AREA_NEEDED'], [15, '业主姓名', 'CELL_EMPTY'],
    ] });
    expect((await unitsOf(estateId)).map(({ unit, people }: any) => [unit, people.map(({ name }: any) => name)])).toEqual([['1/101', ['王芳']], ['1/111', ['李,"明"']]]);
  });

  it('adds people to a household that is there, and overwrites neither them nor the unit', async () => {
    const estateId = await givenEstate(h, groupId);
    await run(estateId, ['1栋,,101,80,王芳,13800138000,业主', '1栋,,102,80,,,', '1栋,,103,80,赵六,,']);
    const job = await run(estateId, ['1栋,,101,80,王芳,13800138000,', '1栋,,101,80,李明,,家属', '1栋,,102,80,钱七,,', '1栋,,103,80,孙八,,', '1栋,,101,99,周九,,', '1栋,,103,,赵六,13900139000,']);
    expect(report(job)).toEqual({ accepted: 2, rejected: 3, unchanged: 1, errors: [
      [5, '业主姓名', 'UNIT_HAS_HOUSEHOLD'], [6, '建筑面积(㎡)', 'ROW_DIFFERS'], [7, '手机号', 'DIFFERS_FROM_REGISTER'],
    ] });
    expect((await unitsOf(estateId)).map(({ people }: any) => people.map(({ name }: any) => name))).toEqual([['王芳', '李明'], ['钱七'], ['赵六']]);
    expect(await h.sql(`select kind, actor_id <> 'system' as by_person from register_history where estate_id = $1`, [estateId])).toEqual([{ kind: 'HOUSEHOLD', by_person: true }]);
  });

  it('lets the front office bring in people, and not new places', async () => {
    const estateId = await givenEstate(h, groupId);
    await run(estateId, ['1栋,,101,80,,,']);
    const job = await run(estateId, ['1栋,,101,80,王芳,13800138000,业主', '1栋,,102,80,李明,,'], { role: 'CSR' });
    expect(report(job)).toEqual({ accepted: 1, rejected: 1, unchanged: 0, errors: [[3, '房号', 'UNIT_NOT_REGISTERED']] });
  });

  it('is for the offices of the estate: others start none, and read none of its people', async () => {
    const estateId = await givenEstate(h, groupId);
    const archivist = person('AA', estateId);
    const id = await queueImport(h, archivist, `${HEADER}\n1栋,,101,80,=王芳,,\n`, { kind: 'HOUSEHOLDS', estateId });
    expect(await readJob(h, person('PM', estateId), id)).toMatchObject({ id });
    expect(await readJob(h, person('PM', aKey()), id)).toBeNull();
    expect(await readJob(h, headquarters('GA'), id)).toBeNull();
    await expect(readJob(h, person('TEC', estateId), id)).rejects.toThrow('FORBIDDEN');
    await expect(queueImport(h, headquarters('GA'), HEADER, { kind: 'HOUSEHOLDS', estateId })).rejects.toThrow('FORBIDDEN');
    await expect(queueImport(h, archivist, HEADER, { kind: 'ESTATES', estateId })).rejects.toThrow('FORBIDDEN');
    const list = await h.as(archivist).data('{ importJobs(first: 1) { nodes { id estate { name } } pageInfo { hasNextPage } } }');
    expect(list.importJobs).toEqual({ nodes: [{ id, estate: { name: '翠湖花园' } }], pageInfo: { hasNextPage: false } });
  });

  it('imports a file of one’s own alone, and one that has come', async () => {
    const estateId = await givenEstate(h, groupId);
    const START = 'mutation($fileId: ID!, $key: IdempotencyKey!) { startImport(input: { fileId: $fileId, kind: HOUSEHOLDS, dryRun: true }, idempotencyKey: $key) { id } }';
    const archivist = person('AA', estateId);
    const ticket = (await h.as(archivist).data(`mutation($input: RequestUploadInput!, $key: IdempotencyKey!) { requestUpload(input: $input, idempotencyKey: $key) { fileId } }`,
      { input: { purpose: 'IMPORT', fileName: 'a.csv', size: 9, estateId }, key: aKey() })).requestUpload;
    expect(await h.as(archivist).refusal(START, { fileId: ticket.fileId, key: aKey() })).toBe('FILE_NOT_FOR_IMPORT');
    expect(await h.as(person('AA', estateId)).refusal(START, { fileId: ticket.fileId, key: aKey() })).toBe('FILE_NOT_FOUND');
    expect(await h.as(archivist).refusal(START, { fileId: aKey(), key: aKey() })).toBe('FILE_NOT_FOUND');
  });

  it('reads a workbook whose numbers are numbers and whose dates are no units', async () => {
    const estateId = await givenEstate(h, groupId);
    const text = (value: string) => ({ value });
    const number = (value: number) => ({ value, type: Number });
    const book = await (await writeXlsx([
      ['楼栋', '房号', '建筑面积', '业主姓名', '手机号'].map(text),
      [number(3), number(1202), number(89.43), text('王芳'), number(13800138000)],
      [number(3), { value: new Date(Date.UTC(2026, 2, 2)), type: Date, format: 'm-d' }, number(60), text('李明'), text('')],
    ] as never)).toBuffer();
    const job = await imported(h, person('PM', estateId), book, { kind: 'HOUSEHOLDS', estateId });
    expect(report(job)).toEqual({ accepted: 1, rejected: 1, unchanged: 0, errors: [[3, '房号', 'CELL_IS_DATE']] });
    expect(await unitsOf(estateId)).toEqual([{ unit: '3/1202', area: 8943, kind: 'HOME', state: 'ACTIVE', people: [{ name: '王芳', phone: '13800138000', relation: 'OWNER' }] }]);
  });

  it('takes 6,000 units with their people in', async () => {
    const estateId = await givenEstate(h, groupId);
    const rows = Array.from({ length: 6_000 }, (_, i) => `${1 + Math.floor(i / 120)}栋,,${101 + (i % 120)},${60 + (i % 90)}.5,业主${i},${13_000_000_000 + i},业主`);
    const job = await run(estateId, rows);
    expect(report(job)).toEqual({ accepted: 6_000, rejected: 0, unchanged: 0, errors: [] });
    expect((await h.sql('select count(*)::int as units, (select count(*)::int from household where estate_id = $1) as households from unit where estate_id = $1', [estateId]))[0])
      .toEqual({ units: 6_000, households: 6_000 });
  });
});
