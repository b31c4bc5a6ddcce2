import { CsvError, parse } from 'csv-parse';
import { archivesErrors } from '../../archives.errors.ts';
import { MAX_ROWS, type TableRow } from './table.rules.ts';

/** More than this before a row ends is no cell any more but a quotation mark that was forgotten. */
const MAX_ROW_CHARACTERS = 100_000;

/** The rows of a CSV text. Blank rows count, as they do in a spreadsheet; a row whose cells hold line breaks is one row.
 *  @throws QUOTE_NOT_CLOSED, TABLE_TOO_LONG */
export async function csvRows(text: string): Promise<TableRow[]> {
  const parser = parse(text, {
    delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: MAX_ROW_CHARACTERS,
  });
  const rows: TableRow[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rows.push({ row: rows.length + 1, cells: cells.map((cell) => cell.trim()) });
      if (rows.length > MAX_ROWS * 2) throw archivesErrors.error('TABLE_TOO_LONG', { params: { max: MAX_ROWS } });
      // A long file does not hold up whatever else this process has to do.
      if (rows.length % 500 === 0) await new Promise(setImmediate);
    }
  } catch (error) {
    if (error instanceof CsvError) throw archivesErrors.error('QUOTE_NOT_CLOSED', { params: { row: Number(error['records']) + 1 } });
    throw error;
  }
  return rows;
}

/** Comma, tab or semicolon: whichever the first lines have most of. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5_000);
  const count = (delimiter: string): number => head.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
