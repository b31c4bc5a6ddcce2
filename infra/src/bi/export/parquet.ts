import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnType } from '../column.ts';
import type { ViewColumn } from '../shape.ts';
import type { Row, Value } from './csv.ts';

type Options = Parameters<typeof parquetWriteBuffer>[0];
type Element = NonNullable<Options['schema']>[number];

const text: Omit<Element, 'name'> = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };

/** Ids stay text, money 64-bit integers, moments UTC, days days. */
const elements: Readonly<Record<ColumnType, Omit<Element, 'name'>>> = {
  uuid: text, text, jsonb: text, integer: { type: 'INT32' }, bigint: { type: 'INT64' }, boolean: { type: 'BOOLEAN' },
  timestamptz: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** One Parquet file. */
export function parquetOf(columns: readonly ViewColumn[], rows: readonly Row[]): Buffer {
  const schema: Element[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): Element => ({ name, repetition_type: 'OPTIONAL', ...elements[type] })),
  ];
  const columnData = columns.map(({ name, type }) => ({ name, data: rows.map((row) => valueOf(type, row[name] ?? null)) }));
  return Buffer.from(parquetWriteBuffer({ schema, columnData, createdBy: 'guanjia' }));
}

const valueOf = (type: ColumnType, value: Value): Value => (type === 'date' && value !== null ? new Date(`${String(value)}T00:00:00Z`) : value);
