import { describe, expect, it } from '@jest/globals';
import { readTable } from '../table/table.rules.ts';
import { estateColumns, readEstates } from './estate-row.rules.ts';

const read = (...rows: string[][]) => readEstates(readTable([['区域', '片区', '项目名称', '项目编号', '业态'], ...rows].map((cells, i) => ({ row: i + 1, cells })), estateColumns).rows);
const good = (...rows: string[][]) => read(...rows).good.map(({ titles: _, ...row }) => row);

describe('a list of estates, ARC-071', () => {
  it('is read row by row, and what is not said stays open', () => {
    expect(good(['徐汇', '徐家汇', '天和苑,', 'XH-1', '写字楼'], ['徐汇', '', '东湖苑', '', ''])).toEqual([
      { row: 2, region: '徐汇', quarter: '徐家汇', name: '天和苑,', code: 'XH-1', kind: 'OFFICE' }, { row: 3, region: '徐汇', quarter: null, name: '东湖苑', code: null, kind: null },
    ]);
  });

  it('takes the same name in another quarter or region for another estate', () => {
    expect(good(['徐汇', '东', '东湖苑'], ['徐汇', '西', '东湖苑'], ['金山', '东', '东湖苑'])).toHaveLength(3);
  });

  it.each<[string, string[], unknown[]]>([
    ['no region', ['', '东', '苑'], [3, '区域', 'CELL_EMPTY', {}, '']],
    ['no name', ['徐汇', '东', ''], [3, '项目名称', 'CELL_EMPTY', {}, '']],
    ['a formula for a region', ['=A1', '东', '苑'], [3, '区域', 'FORMULA_REFUSED', {}, '=A1']],
    ['a formula for a quarter', ['徐汇', '@x', '苑'], [3, '片区', 'FORMULA_REFUSED', {}, '@x']],
    ['a name too long', ['徐汇', '东', '苑'.repeat(101)], [3, '项目名称', 'TEXT_TOO_LONG', { max: 100 }, '苑'.repeat(100)]],
    ['a code in Chinese', ['徐汇', '东', '苑', '甲一'], [3, '项目编号', 'INVALID_CODE', {}, '甲一']],
    ['an unknown kind', ['徐汇', '东', '苑', '', '飞船'], [3, '业态', 'KIND_UNKNOWN', { allowed: '住宅、写字楼、商业、综合' }, '飞船']],
    ['the same again', ['徐汇', '东', '一苑'], [3, '项目名称', 'ROW_REPEATED', { firstRow: 2 }, '一苑']],
    ['the same with another code', ['徐汇', '东', '一苑', 'Y'], [3, '项目编号', 'ROW_DIFFERS', { firstRow: 2 }, 'Y']],
  ])('reports a row with %s and keeps the others', (_, row, [number, column, code, params, value]) => {
    const { good: taken, bad } = read(['徐汇', '东', '一苑'], row, ['徐汇', '东', '二苑']);
    expect(bad).toEqual([{ row: number, column, code, params, value }]);
    expect(taken.map(({ name }) => name)).toEqual(['一苑', '二苑']);
  });

  it('says everything that is wrong with one row', () => {
    expect(read(['', '=x', '', '一', '']).bad.map(({ column }) => column)).toEqual(['区域', '片区', '项目名称', '项目编号']);
  });
});
