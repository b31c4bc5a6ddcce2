import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { ColumnType } from '../column.ts';
import { csvOf } from './csv.ts';
import { askFiles } from './duck.fixture.ts';
import { putFile } from './export-state.ts';
import { parquetOf } from './parquet.ts';

const column = (name: string, type: ColumnType) => ({ name, type, zh: '列', en: 'column', sql: '' });
const columns = [
  column('id', 'uuid'), column('word', 'text'), column('n', 'integer'), column('fen', 'bigint'), column('is_done', 'boolean'),
  column('at', 'timestamptz'), column('on', 'date'), column('payload', 'jsonb'),
];
const full = {
  id: '01900000-0000-7000-8000-000000000010', word: 'a,"b"\r\n中文', n: 3, fen: 9_007_199_254_740_993n, is_done: true,
  at: new Date('2026-03-02T16:00:00.001Z'), on: '2026-03-03', payload: '{"a": 1}',
};
const empty = { id: null, word: null, n: null, fen: null, is_done: null, at: null, on: null, payload: null };
const folder = mkdtempSync(path.join(tmpdir(), 'guanjia-formats-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe('a Parquet file', () => {
  it('keeps every type: text ids, whole fen beyond 2^53, moments in UTC, days, nothing where nothing is', async () => {
    putFile(path.join(folder, 'things/day=2026-03-03/estate=group/part.parquet'), parquetOf(columns, [full, empty]));
    const types = await askFiles(folder, 'describe select * exclude (day, estate) from {things}');
    expect(types.map(({ column_name: name, column_type: type }) => `${String(name)} ${String(type)}`)).toEqual([
      'id VARCHAR', 'word VARCHAR', 'n INTEGER', 'fen BIGINT', 'is_done BOOLEAN', 'at TIMESTAMP WITH TIME ZONE', 'on DATE', 'payload VARCHAR',
    ]);
    expect(await askFiles(folder, 'select *, day::text as day from {things} order by id nulls last')).toEqual([
      expect.objectContaining({ ...full, fen: '9007199254740993', at: '2026-03-02 16:00:00.001+00', estate: 'group', day: '2026-03-03' }),
      expect.objectContaining(empty),
    ]);
  });
});

describe('a CSV file', () => {
  const text = csvOf(columns, [full, empty]).toString('utf8');

  it('is UTF-8 with a byte-order mark, lines ended by CRLF, and read back as RFC 4180 says', () => {
    expect(text.startsWith('\uFEFFid,word,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [row, none] = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(row).toMatchObject({ word: full.word, fen: '9007199254740993', at: '2026-03-02T16:00:00.001Z', on: '2026-03-03', is_done: 'true', payload: full.payload });
    expect(Object.values(none!).every((value) => value === '')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets no spreadsheet take %j for a formula, and leaves a negative amount a number', (word) => {
    const [row] = parse(csvOf(columns, [{ ...empty, word, fen: -8550n }]), { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ word: `'${word}`, fen: '-8550' });
  });
});
