import type { ViewColumn } from '../shape.ts';

export type Value = string | number | bigint | boolean | Date | null;
export type Row = Readonly<Record<string, Value>>;

const BOM = '\uFEFF';
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180 with a byte-order mark, so that spreadsheets see UTF-8. Text that begins like a formula gets an apostrophe;
 *  numbers stay as they are. */
export function csvOf(columns: readonly ViewColumn[], rows: readonly Row[]): Buffer {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => cell(row[name] ?? null)))];
  return Buffer.from(`${BOM}${lines.map((line) => `${line.join(',')}\r\n`).join('')}`);
}

function cell(value: Value): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
