import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../table/table.rules.ts';
import { buildingCode, entranceNo, unitNo } from './place-code.rules.ts';

const refusal = (code: string) => expect.objectContaining({ code });

describe('what people call a place', () => {
  it.each([
    ['3栋', '3'], ['3号楼', '3'], ['3幢', '3'], ['3 号', '3'], ['3#', '3'], ['03栋', '3'], ['第三栋', '3'], ['十栋', '10'], ['十二号楼', '12'], ['二十栋', '20'], ['九十九幢', '99'],
    ['A座', 'A'], ['a座', 'A'], ['A', 'A'], ['3', '3'], ['3-2栋', '3-2'], ['B1栋', 'B1'],
  ])('is a building: %s → %s', (cell, code) => {
    expect(buildingCode(cell)).toBe(code);
  });

  it.each([
    ['1202', '1202'], ['1202室', '1202'], ['1202号', '1202'], ['1单元1202', '1-1202'], ['一单元1202室', '1-1202'], ['2单元-101', '2-101'], ['2门101', '2-101'], ['B-101', 'B-101'], ['0101', '0101'],
  ])('is a unit: %s → %s', (cell, code) => {
    expect(unitNo(cell)).toBe(code);
  });

  it.each([['1单元', '1'], ['二单元', '2'], ['02', '2'], ['A单元', 'A']])('is an entrance: %s → %s', (cell, code) => {
    expect(entranceNo(cell)).toBe(code);
  });

  it.each<[string, (cell: Cell) => string, Cell, string]>([
    ['a building of words', buildingCode, '南楼', 'BUILDING_UNREADABLE'], ['two numerals', buildingCode, '一二栋', 'BUILDING_UNREADABLE'], ['only 栋', buildingCode, '栋', 'BUILDING_UNREADABLE'],
    ['a building and its entrance', buildingCode, '3栋1单元', 'BUILDING_UNREADABLE'], ['no building', buildingCode, '', 'CELL_EMPTY'], ['a unit of words', unitNo, '顶楼', 'UNIT_UNREADABLE'],
    ['a telephone for a unit', unitNo, '13800138000', 'UNIT_UNREADABLE'], ['a stored date', unitNo, new Date(0), 'CELL_IS_DATE'], ['3-2 as a spreadsheet writes it', unitNo, '3月2日', 'CELL_IS_DATE'],
    ['a date with slashes', unitNo, '2018/3/2', 'CELL_IS_DATE'], ['an English date', buildingCode, '2-Mar', 'CELL_IS_DATE'], ['a formula', unitNo, '=A1', 'UNIT_UNREADABLE'],
  ])('is refused: %s', (_, reader, cell, code) => {
    expect(() => reader(cell)).toThrow(refusal(code));
  });
});
