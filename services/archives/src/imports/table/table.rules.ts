import { archivesErrors } from '../../archives.errors.ts';

/** What stands in one cell: text without blanks around it, or what the spreadsheet stored as a date. */
export type Cell = string | Date;

/** One row of a table, numbered as the person sees it in the spreadsheet: the first row is 1. */
export interface TableRow {
  row: number;
  cells: readonly Cell[];
}

/** Headings stand within the first rows; above them there may be a title. @source assumption */
const HEADER_WITHIN = 20;
/** @source assumption */
export const MAX_ROWS = 50_000;

/** A column that a reader knows, by the names that people give it; the first is its own. */
export interface ColumnSpec<Field extends string> {
  field: Field;
  names: readonly string[];
  isRequired: boolean;
}

/** What one import reads of a row, by field. */
export interface ReadableRow<Field extends string> {
  row: number;
  /** An absent column is an empty cell. */
  cell(field: Field): Cell;
  /** The heading as it stands in the file. */
  title(field: Field): string;
  /** It holds more than the header names. */
  isTooLong: boolean;
}

interface ReadableTable<Field extends string> {
  rows: ReadableRow<Field>[];
  /** Headings that mean nothing here. */
  ignored: string[];
}

/** A heading as it is compared: no blanks, no stars, no remarks in brackets, one width.
 *  @example * 建筑面积(㎡) → 建筑面积 */
const headingOf = (cell: Cell): string =>
  typeof cell === 'string' ? cell.normalize('NFKC').replace(/\([^)]*\)|[\s*:]/g, '').toLowerCase() : '';

/** Finds the header and gives the rows below it, blank ones left out.
 *  @throws HEADER_NOT_FOUND, COLUMN_MISSING, COLUMN_TWICE, TABLE_EMPTY, TABLE_TOO_LONG */
export function readTable<Field extends string>(rows: readonly TableRow[], specs: readonly ColumnSpec<Field>[]): ReadableTable<Field> {
  const header = headerOf(rows, specs);
  const columns = columnsOf(header, specs);
  const width = header.cells.findLastIndex((cell) => headingOf(cell) !== '') + 1;
  const body = rows.filter(({ row, cells }) => row > header.row && cells.some((cell) => cell !== ''));
  if (body.length === 0) throw archivesErrors.error('TABLE_EMPTY');
  if (body.length > MAX_ROWS) throw archivesErrors.error('TABLE_TOO_LONG', { params: { max: MAX_ROWS } });
  const title = (field: Field): string => String(header.cells[columns.get(field) ?? -1] ?? specs.find((spec) => spec.field === field)!.names[0]);
  return {
    rows: body.map(({ row, cells }) => ({
      row, title, cell: (field) => cells[columns.get(field) ?? -1] ?? '', isTooLong: cells.slice(width).some((cell) => cell !== ''),
    })),
    ignored: header.cells.filter((cell, i): cell is string => headingOf(cell) !== '' && ![...columns.values()].includes(i)),
  };
}

/** The row that names most of the columns. */
function headerOf<Field extends string>(rows: readonly TableRow[], specs: readonly ColumnSpec<Field>[]): TableRow {
  const known = ({ cells }: TableRow): number => specs.filter(({ names }) => cells.some((cell) => names.includes(headingOf(cell)))).length;
  const header = rows.slice(0, HEADER_WITHIN).reduce<TableRow | undefined>((best, row) => (known(row) > (best ? known(best) : 0) ? row : best), undefined);
  if (!header) throw archivesErrors.error('HEADER_NOT_FOUND', { params: { columns: namesOf(specs.filter(({ isRequired }) => isRequired)) } });
  return header;
}

function columnsOf<Field extends string>({ cells }: TableRow, specs: readonly ColumnSpec<Field>[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const { field, names } of specs) {
    const at = cells.flatMap((cell, i) => (names.includes(headingOf(cell)) ? [i] : []));
    if (at.length > 1) throw archivesErrors.error('COLUMN_TWICE', { params: { column: names[0]! } });
    if (at[0] !== undefined) columns.set(field, at[0]);
  }
  const missing = specs.filter(({ field, isRequired }) => isRequired && !columns.has(field));
  if (missing.length > 0) throw archivesErrors.error('COLUMN_MISSING', { params: { columns: namesOf(missing) } });
  return columns;
}

const namesOf = (specs: readonly ColumnSpec<string>[]): string => specs.map(({ names }) => names[0]).join('、');
