import { describe, expect, it } from '@jest/globals';
import { MAX_ROWS, readTable, type Cell, type ColumnSpec } from './table.rules.ts';

type Field = 'region' | 'name' | 'area';
const columns: readonly ColumnSpec<Field>[] = [
  { field: 'region', names: ['区域', 'region'], isRequired: true }, { field: 'name', names: ['项目名称', '小区名称'], isRequired: true },
  { field: 'area', names: ['建筑面积'], isRequired: false },
];
const table = (...rows: Cell[][]) => rows.map((cells, i) => ({ row: i + 1, cells }));
const read = (...rows: Cell[][]) => readTable(table(...rows), columns);
const refusal = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('the header of a table', () => {
  it('is found below a title, whatever widths, stars, blanks and units its headings bear', () => {
    const { rows, ignored } = read(['徐汇区项目一览'], [], ['*区 域', '小区名称(必填)', '建筑面积(㎡)', '备注', ''], ['徐汇', '翠湖苑', '1', 'x']);
    expect(rows).toHaveLength(1);
    expect([rows[0]!.row, rows[0]!.cell('region'), rows[0]!.cell('name'), rows[0]!.cell('area'), rows[0]!.title('name')]).toEqual([4, '徐汇', '翠湖苑', '1', '小区名称(必填)']);
    expect(ignored).toEqual(['备注']);
  });

  it('reads a column that is not there as empty, under its own name', () => {
    const [row] = read(['Region', '项目名称'], ['徐汇', '翠湖苑']).rows;
    expect([row!.cell('area'), row!.title('area')]).toEqual(['', '建筑面积']);
  });

  it.each<[string, Cell[][], string, object]>([
    ['no header', [['你好'], ['徐汇', '翠湖苑']], 'HEADER_NOT_FOUND', { columns: '区域、项目名称' }],
    ['a header too far below', [...Array.from({ length: 20 }, () => ['']), ['区域', '项目名称'], ['徐汇', '翠湖苑']], 'HEADER_NOT_FOUND', {}],
    ['a column missing', [['区域', '建筑面积'], ['徐汇', '1']], 'COLUMN_MISSING', { columns: '项目名称' }],
    ['a column twice', [['区域', '项目名称', '小区名称'], ['徐汇', 'a', 'b']], 'COLUMN_TWICE', { column: '项目名称' }],
    ['nothing below', [['区域', '项目名称'], ['', '']], 'TABLE_EMPTY', {}],
    ['too much below', [['区域', '项目名称'], ...Array.from({ length: MAX_ROWS + 1 }, () => ['徐汇', 'a'])], 'TABLE_TOO_LONG', { max: MAX_ROWS }],
    ['nothing at all', [], 'HEADER_NOT_FOUND', {}],
  ])('is refused with %s', (_, rows, code, params) => {
    expect(() => read(...rows)).toThrow(refusal(code, params));
  });
});

describe('the rows of a table', () => {
  it('keep their number in the spreadsheet, and blank ones are left out', () => {
    expect(read(['区域', '项目名称'], ['徐汇', 'a'], ['', ''], [], ['徐汇', 'b']).rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('know when they hold more than the header names', () => {
    expect(read(['区域', '项目名称', ''], ['徐汇', 'a', '', ''], ['徐汇', 'a', 'b']).rows.map(({ isTooLong }) => isTooLong)).toEqual([false, true]);
  });
});
