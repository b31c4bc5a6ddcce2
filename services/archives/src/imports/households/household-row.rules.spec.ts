import { describe, expect, it } from '@jest/globals';
import { readTable } from '../table/table.rules.ts';
import { householdColumns, readHouseholds } from './household-row.rules.ts';

const HEADER = ['楼栋', '单元', '房号', '建筑面积', '业主姓名', '手机号', '关系', '用途'];
const read = (...rows: string[][]) => readHouseholds(readTable([HEADER, ...rows].map((cells, i) => ({ row: i + 1, cells })), householdColumns).rows);
const FIRST = ['3栋', '', '1202', '89.43', '王芳', '13800138000', '业主'];

describe('a list of units and their people, ARC-071 CS-093', () => {
  it('gathers the rows of one unit, however it is written', () => {
    const { good, bad } = read(FIRST, ['1栋', '', '101', '80', '', '', ''], ['3号楼', '', '1202室', '', '李明', '', '家属'], ['3栋', '1', '1202', '70', '', '', '', '商铺']);
    expect(bad).toEqual([]);
    expect(good.map(({ building, unitNo, rows }) => [`${building}/${unitNo}`, rows.map(({ row }) => row)])).toEqual([['3/1202', [2, 4]], ['1/101', [3]], ['3/1-1202', [5]]]);
    expect(good[0]!.rows.map(({ areaSqmHundredths, person }) => [areaSqmHundredths, person])).toEqual([
      [8943, { name: '王芳', phone: '13800138000', relation: 'OWNER' }], [null, { name: '李明', phone: null, relation: 'FAMILY' }],
    ]);
    expect(good[2]!.rows[0]).toMatchObject({ kind: 'SHOP', person: null, areaSqmHundredths: 7000 });
  });

  it.each<[string, string[], [string, string, string]]>([
    ['no building', ['', '', '101', '80'], ['楼栋', 'CELL_EMPTY', '']],
    ['no unit', ['3栋', '', '', '80'], ['房号', 'CELL_EMPTY', '']],
    ['a bad entrance', ['3栋', '东', '101', '80'], ['单元', 'UNIT_UNREADABLE', '东']],
    ['a negative area', ['3栋', '', '101', '-80'], ['建筑面积', 'AREA_UNREADABLE', '-80']],
    ['a wrong telephone', ['3栋', '', '101', '80', '李明', '138'], ['手机号', 'INVALID_PHONE', '138']],
    ['a telephone and no name', ['3栋', '', '101', '80', '', '13800138000'], ['业主姓名', 'CELL_EMPTY', '']],
    ['a formula for a name', ['3栋', '', '101', '80', '+李明'], ['业主姓名', 'FORMULA_REFUSED', '+李明']],
    ['a name too long', ['3栋', '', '101', '80', '李'.repeat(51)], ['业主姓名', 'TEXT_TOO_LONG', '李'.repeat(51)]],
    ['an unknown relation', ['3栋', '', '101', '80', '李明', '', '邻居'], ['关系', 'RELATION_UNKNOWN', '邻居']],
    ['the same person again', FIRST, ['业主姓名', 'ROW_REPEATED', '王芳']],
    ['the same person with another telephone', FIRST.with(5, '13900139000'), ['手机号', 'ROW_DIFFERS', '13900139000']],
    ['the same person in another relation', FIRST.with(6, '租户'), ['关系', 'ROW_DIFFERS', 'TENANT']],
    ['the same unit with another area', FIRST.with(3, '90').with(4, '李明'), ['建筑面积', 'ROW_DIFFERS', '90']],
  ])('reports a row with %s and keeps the others', (_, row, fault) => {
    const { good, bad } = read(FIRST, row, ['9栋', '', '909', '80']);
    expect(bad.map(({ row: number, column, code, value }) => [number, column, code, value])).toEqual([[3, ...fault]]);
    expect(good.flatMap(({ rows }) => rows.map(({ row: number }) => number))).toEqual([2, 4]);
  });

  it('reports an empty unit that is there twice', () => {
    expect(read(['9栋', '', '909', '80'], ['9栋', '', '909', '80']).bad).toMatchObject([{ row: 3, column: '房号', code: 'ROW_REPEATED' }]);
  });
});
