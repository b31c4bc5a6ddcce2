import { platformErrors, type DomainError, type ErrorDetails } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import type { Cell } from './table.rules.ts';

/** Turns one cell into what it means. @throws what speaks against it */
export type CellReader<T> = (cell: Cell) => T;

const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const SPREADSHEET_ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;
/** Control characters, halves of characters, and the marks that turn the reading direction. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
/** How people fill a cell that has nothing to say. */
const NOTHING = /^(-+|—+|\/+|无|暂无)?$/;

const fault = (code: Parameters<typeof archivesErrors.error>[0], params?: ErrorDetails['params']): DomainError =>
  archivesErrors.error(code, params ? { params } : {});

/** Any text at all. @throws CELL_IS_DATE, CELL_IS_ERROR, CHARACTER_REFUSED */
export function plainText(cell: Cell): string {
  if (typeof cell !== 'string') throw fault('CELL_IS_DATE');
  if (SPREADSHEET_ERROR.test(cell)) throw fault('CELL_IS_ERROR');
  if (UNPRINTABLE.test(cell)) throw fault('CHARACTER_REFUSED');
  return cell;
}

/** A name that must be given. What a spreadsheet would take for a formula is refused and not mended: no name begins so.
 *  @throws CELL_EMPTY, TEXT_TOO_LONG, FORMULA_REFUSED and the faults of any text
 *  @source assumption */
export const name = (max: number): CellReader<string> => (cell) => {
  const text = plainText(cell);
  if (text === '') throw fault('CELL_EMPTY');
  if (FORMULA.test(text)) throw fault('FORMULA_REFUSED');
  if ([...text].length > max) throw fault('TEXT_TOO_LONG', { max });
  return text;
};

/** The same reader where nothing may be given. */
export const optional = <T>(reader: CellReader<T>): CellReader<T | null> => (cell) => (typeof cell === 'string' && NOTHING.test(cell) ? null : reader(cell));

/** One of a closed list of words. */
export const wordOf = <T extends string>(words: Readonly<Record<T, readonly string[]>>, code: 'KIND_UNKNOWN' | 'RELATION_UNKNOWN'): CellReader<T> => (cell) => {
  const text = plainText(cell).toUpperCase();
  const found = (Object.keys(words) as T[]).find((word) => word === text || words[word].includes(text));
  if (found === undefined) throw fault(code, { allowed: (Object.values(words) as (readonly string[])[]).map(([first]) => first).join('、') });
  return found;
};

const LINES = [/^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/, /^[48]00-?\d{3}-?\d{4}$/, /^\+\d{7,15}$/];

/** A telephone number as the register keeps it; a mobile loses blanks, dashes and +86.
 *  @throws INVALID_PHONE
 *  @example +86 138-0013-8000 → 13800138000   @example (021)5888 1234 → 021-58881234 */
export function phone(cell: Cell): string {
  const text = plainText(cell).normalize('NFKC').replace(/\s/g, '').replace(/^\((\d+)\)-?/, '$1-');
  const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(text.replace(/-/g, ''))?.[1];
  if (mobile) return mobile;
  if (LINES.some((shape) => shape.test(text))) return text;
  throw platformErrors.error('INVALID_PHONE');
}

/** Square metres. @source assumption */
const MAX_AREA_SQM = 100_000;

/** A floor area in hundredths of a square metre, rounded half up.
 *  @throws AREA_UNREADABLE
 *  @example 89.43 → 8943   @example 1,089.435㎡ → 108944 */
export function areaSqmHundredths(cell: Cell): number {
  const text = plainText(cell).normalize('NFKC').replace(/[\s,]/g, '').replace(/(平方米|平米|平方|m2)$/i, '');
  const [, whole = '', part = ''] = /^(\d{1,6})(?:\.(\d{1,20}))?$/.exec(text) ?? [];
  const hundredths = Number(whole + part.padEnd(2, '0').slice(0, 2)) + (Number(part[2] ?? 0) >= 5 ? 1 : 0);
  if (whole === '' || hundredths < 1 || hundredths > MAX_AREA_SQM * 100) throw fault('AREA_UNREADABLE', { max: MAX_AREA_SQM });
  return hundredths;
}
