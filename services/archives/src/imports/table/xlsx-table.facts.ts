import { DomainError } from '@guanjia/domain';
import { readSheet } from 'read-excel-file/universal';
import { inflateRawSync } from 'node:zlib';
import { archivesErrors } from '../../archives.errors.ts';
import { MAX_ROWS, type Cell, type TableRow } from './table.rules.ts';

/** A workbook that unpacks to more than this is none that a person made. @source assumption */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** The rows of a workbook's first sheet, by the values that the spreadsheet last computed.
 *  @throws SPREADSHEET_UNREADABLE, TABLE_TOO_LONG */
export async function xlsxRows(bytes: Buffer): Promise<TableRow[]> {
  try {
    requireHarmless(bytes);
    // fflate unpacks what the directory lists, to the sizes it states; both have been measured by now.
    const sheet = await readSheet(new Blob([new Uint8Array(bytes)]));
    if (sheet.length > MAX_ROWS * 2) throw archivesErrors.error('TABLE_TOO_LONG', { params: { max: MAX_ROWS } });
    return sheet.map((cells, i) => ({ row: i + 1, cells: cells.map(cellOf) }));
  } catch (error) {
    // Whatever a broken workbook breaks in its reader: it is the file's fault, and the reader has no names for it.
    throw error instanceof DomainError ? error : archivesErrors.error('SPREADSHEET_UNREADABLE');
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value;
  return value == null ? '' : String(value).trim();
}

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** Measures what each part of a workbook unpacks to, so that a small file cannot fill the memory. */
function requireHarmless(bytes: Buffer): void {
  let left = MAX_UNPACKED_BYTES;
  for (const { stated, packed, method } of entriesOf(bytes)) {
    left -= stated;
    if (left < 0) throw archivesErrors.error('SPREADSHEET_UNREADABLE');
    if (method === DEFLATED && stated > 0) inflateRawSync(packed, { maxOutputLength: stated });
  }
}

function entriesOf(bytes: Buffer): { stated: number; packed: Buffer; method: number }[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw archivesErrors.error('SPREADSHEET_UNREADABLE');
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.push({ method: bytes.readUInt16LE(at + 10), stated: bytes.readUInt32LE(at + 24), packed: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
