import { DomainError, type ErrorParams } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import type { CellReader } from './cell.rules.ts';
import type { Cell, ReadableRow } from './table.rules.ts';

/** Why one row was not taken in. The value is the importer's own; it is kept for the report and never logged. */
export interface RowError {
  row: number;
  /** the heading as it stands in the file; null when it is the row as a whole */
  column: string | null;
  code: string;
  params: ErrorParams;
  value: string | null;
}

/** A row that can be read, or all that speaks against it. */
type ReadRow<T> = { isGood: true; value: T } | { isGood: false; errors: RowError[] };

/** Reads a row field by field, so that everything wrong with it is said at once. */
export function readRow<Field extends string, T>(row: ReadableRow<Field>, read: (take: <V>(field: Field, reader: CellReader<V>) => V) => T): ReadRow<T> {
  const errors: RowError[] = [];
  if (row.isTooLong) return { isGood: false, errors: [rowError(row.row, archivesErrors.error('ROW_TOO_LONG'))] };
  const value = read((field, reader) => {
    try {
      return reader(row.cell(field));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      errors.push(rowError(row.row, error, { column: row.title(field), cell: row.cell(field) }));
      return undefined as never; // a row with an error is thrown away as a whole
    }
  });
  return errors.length === 0 ? { isGood: true, value } : { isGood: false, errors };
}

/** A refusal as the report keeps it. */
export const rowError = (row: number, { code, params }: DomainError, at?: { column: string; cell: Cell | null }): RowError =>
  ({ row, column: at?.column ?? null, code, params, value: at?.cell == null ? null : shown(at.cell) });

/** A value as it can be kept and shown: short, and without what cannot be seen. */
function shown(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell.toISOString().slice(0, 10);
  const visible = text.replace(/[\u0000-\u001f]/g, (control) => String.fromCodePoint(0x2400 + control.charCodeAt(0))).replace(/[\p{Cs}\u007f]/gu, '\ufffd');
  return [...visible].slice(0, 100).join('');
}
