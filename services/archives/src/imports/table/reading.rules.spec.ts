import { describe, expect, it } from '@jest/globals';
import { name, phone } from './cell.rules.ts';
import { readRow } from './reading.rules.ts';
import type { Cell, ReadableRow } from './table.rules.ts';

const aRow = (cells: Record<'name' | 'phone', Cell>, isTooLong = false): ReadableRow<'name' | 'phone'> =>
  ({ row: 7, cell: (field) => cells[field], title: (field) => ({ name: '姓名', phone: '电话' })[field], isTooLong });
const read = (row: ReadableRow<'name' | 'phone'>) => readRow<'name' | 'phone', { name: string; phone: string }>(row, (take) => ({ name: take('name', name(5)), phone: take('phone', phone) }));

describe('reading a row', () => {
  it('gives what it means', () => {
    expect(read(aRow({ name: '王芳', phone: '13800138000' }))).toEqual({ isGood: true, value: { name: '王芳', phone: '13800138000' } });
  });

  it('says all that is wrong with it at once, with the value as it can be shown', () => {
    expect(read(aRow({ name: '王\0\n芳', phone: 'x'.repeat(200) }))).toEqual({ isGood: false, errors: [
      { row: 7, column: '姓名', code: 'CHARACTER_REFUSED', params: {}, value: '王␀␊芳' },
      { row: 7, column: '电话', code: 'INVALID_PHONE', params: {}, value: 'x'.repeat(100) },
    ] });
    expect(read(aRow({ name: new Date(0), phone: '13800138000' }))).toMatchObject({ errors: [{ code: 'CELL_IS_DATE', value: '1970-01-01' }] });
  });

  it('does not try when it holds more than the header names', () => {
    expect(read(aRow({ name: '', phone: '' }, true))).toEqual({ isGood: false, errors: [{ row: 7, column: null, code: 'ROW_TOO_LONG', params: {}, value: null }] });
  });

  it('lets a bug through', () => {
    expect(() => readRow(aRow({ name: '', phone: '' }), (take) => take('name', () => { throw new TypeError('bug'); }))).toThrow(TypeError);
  });
});
