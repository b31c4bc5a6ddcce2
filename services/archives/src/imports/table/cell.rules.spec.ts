import { describe, expect, it } from '@jest/globals';
import { phoneNumber } from '@guanjia/subgraph';
import { areaSqmHundredths, name, optional, phone, wordOf, type CellReader } from './cell.rules.ts';
import type { Cell } from './table.rules.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const word = wordOf({ HOME: ['住宅', '公寓'], SHOP: ['商铺'] }, 'KIND_UNKNOWN');

describe('a cell', () => {
  it.each<[string, CellReader<unknown>, Cell, unknown]>([
    ['a name as it stands, comma and all', name(50), '乐山一村,', '乐山一村,'],
    ['a name with brackets and numbers', name(50), '堡镇南路217-247号(单)', '堡镇南路217-247号(单)'],
    ['a name with an emoji', name(2), '苑😀', '苑😀'],
    ['nothing where nothing may be', optional(name(5)), '', null],
    ['a dash as nothing', optional(phone), '—', null],
    ['无 as nothing', optional(phone), '无', null],
    ['a mobile', phone, '13800138000', '13800138000'],
    ['a mobile with +86, blanks and dashes', phone, '+86 138-0013-8000', '13800138000'],
    ['a mobile in full width', phone, '13800138000', '13800138000'],
    ['a land line', phone, '021-58881234', '021-58881234'],
    ['a land line in brackets', phone, '(021)5888 1234', '021-58881234'],
    ['an extension', phone, '021-58881234-801', '021-58881234-801'],
    ['a service line', phone, '400-820-1234', '400-820-1234'],
    ['a number from abroad', phone, '+85291234567', '+85291234567'],
    ['an area', areaSqmHundredths, '89.43', 8943],
    ['an area that is whole', areaSqmHundredths, '90', 9000],
    ['an area with its unit', areaSqmHundredths, '89.4㎡', 8940],
    ['an area in words', areaSqmHundredths, '1,089.43 平方米', 108943],
    ['an area that a spreadsheet computed', areaSqmHundredths, '89.42999999999999', 8943],
    ['an area rounded half up', areaSqmHundredths, '1.005', 101],
    ['the smallest area', areaSqmHundredths, '0.01', 1],
    ['a word', word, '公寓', 'HOME'],
    ['a word of ours', word, 'shop', 'SHOP'],
  ])('is read: %s', (_, reader, cell, value) => {
    expect(reader(cell)).toEqual(value);
  });

  it.each<[string, CellReader<unknown>, Cell, string]>([
    ['an empty name', name(50), '', 'CELL_EMPTY'],
    ['a name too long', name(2), '三个字', 'TEXT_TOO_LONG'],
    ['=', name(50), '=1+1', 'FORMULA_REFUSED'],
    ['+', name(50), '+cmd', 'FORMULA_REFUSED'],
    ['-', name(50), '-2+3', 'FORMULA_REFUSED'],
    ['@', name(50), '@SUM(A1)', 'FORMULA_REFUSED'],
    ['= in full width', name(50), '=1+1', 'FORMULA_REFUSED'],
    ['NUL', name(50), '王\0芳', 'CHARACTER_REFUSED'],
    ['a line break', name(50), '王芳\n李明', 'CHARACTER_REFUSED'],
    ['a mark that turns the reading direction', name(50), '王\u202e芳', 'CHARACTER_REFUSED'],
    ['a date', name(50), new Date(0), 'CELL_IS_DATE'],
    ['a formula error', name(50), '#REF!', 'CELL_IS_ERROR'],
    ['a mobile too short', phone, '1380013800', 'INVALID_PHONE'],
    ['a mobile that a spreadsheet rounded', phone, '1.38001E+10', 'INVALID_PHONE'],
    ['two numbers', phone, '13800138000/13900139000', 'INVALID_PHONE'],
    ['words for a number', phone, '见备注', 'INVALID_PHONE'],
    ['a negative area', areaSqmHundredths, '-3', 'AREA_UNREADABLE'],
    ['no area', areaSqmHundredths, '0', 'AREA_UNREADABLE'],
    ['an absurd area', areaSqmHundredths, '100000.01', 'AREA_UNREADABLE'],
    ['an area as a power', areaSqmHundredths, '1e3', 'AREA_UNREADABLE'],
    ['an unknown word', word, '飞船', 'KIND_UNKNOWN'],
  ])('is refused: %s', (_, reader, cell, code) => {
    expect(() => reader(cell)).toThrow(refusal(code));
  });

  it('gives no telephone that the rest of the house would refuse', () => {
    for (const given of ['+86 138-0013-8000', '(021)5888 1234', '021-58881234-801', '400-820-1234', '+85291234567']) expect(phoneNumber(phone(given))).toBe(phone(given));
  });
});
