import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import writeXlsx from 'write-excel-file/node';
import { xlsxRows } from './xlsx-table.facts.ts';

const refused = { code: 'SPREADSHEET_UNREADABLE' };

describe('the rows of a workbook', () => {
  it('are those of its first sheet, numbered as it numbers them, numbers as text and dates as dates', async () => {
    const first = [[{ value: ' 楼栋 ' }, { value: '面积' }], [], [{ value: 3, type: Number }, { value: 89.43, type: Number }, { value: new Date(Date.UTC(2026, 2, 2)), type: Date, format: 'm-d' }], [{ value: true, type: Boolean }]];
    const book = await (await writeXlsx([{ data: first, sheet: '一' }, { data: [[{ value: '别的' }]], sheet: '二' }] as never)).toBuffer();
    const rows = await xlsxRows(book);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect([rows[0]!.cells.slice(0, 2), rows[2]!.cells, rows[3]!.cells[0]]).toEqual([['楼栋', '面积'], ['3', '89.43', new Date(Date.UTC(2026, 2, 2))], 'true']);
  });

  it.each<[string, Buffer]>([
    ['is no archive', Buffer.from('PK\x03\x04 and nothing behind')],
    ['is an archive of something else', archiveOf(Buffer.from('<a/>'), 4)],
    ['would fill the memory', archiveOf(Buffer.alloc(80 * 1024 * 1024), 80 * 1024 * 1024)],
    ['would fill the memory and says it would not', archiveOf(Buffer.alloc(80 * 1024 * 1024), 1_000)],
    ['is cut off', archiveOf(Buffer.from('<a/>'), 4).subarray(0, 60)],
  ])('are refused when it %s', async (_, bytes) => {
    await expect(xlsxRows(bytes)).rejects.toMatchObject(refused);
  });
});

/** A ZIP archive of one part, which states a size of its own choice. */
function archiveOf(content: Buffer, stated: number): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(stated, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
