import { archivesErrors } from '../../archives.errors.ts';
import { checkCode } from '../../register/code.rules.ts';
import { plainText } from '../table/cell.rules.ts';
import type { Cell } from '../table/table.rules.ts';

const DIGITS = '零一二三四五六七八九';
const DATE = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}月\d{1,2}日$|^\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i;

/** A building's code as people write it.
 *  @throws BUILDING_UNREADABLE, CELL_EMPTY, CELL_IS_DATE
 *  @example 3栋, 3号楼, 3幢, 第三栋, 03 → 3   @example A座 → A */
export function buildingCode(cell: Cell): string {
  const text = placeText(cell).replace(/^第/, '').replace(/(号楼|栋|幢|座|楼|号|#)$/, '');
  const code = withoutZeros(arabic(text));
  return coded(code, 'BUILDING_UNREADABLE');
}

/** A unit's number. An entrance (单元) stands before it.
 *  @throws UNIT_UNREADABLE, CELL_EMPTY, CELL_IS_DATE
 *  @example 1202室 → 1202   @example 1单元1202, 1单元-1202 → 1-1202 */
export function unitNo(cell: Cell): string {
  const [, entrance, no] = /^(?:第?(.+?)(?:单元|门)-?)?(.+?)(?:室|号房|房|号)?$/.exec(placeText(cell)) ?? [];
  return coded(entrance ? `${withoutZeros(arabic(entrance))}-${no}` : no!, 'UNIT_UNREADABLE');
}

/** An entrance in a column of its own. @example 二单元 → 2 */
export function entranceNo(cell: Cell): string {
  return coded(withoutZeros(arabic(placeText(cell).replace(/^第/, '').replace(/(单元|门)$/, ''))), 'UNIT_UNREADABLE');
}

/** Spreadsheets take 3-2 for a date, and it is no unit any more. */
function placeText(cell: Cell): string {
  const text = plainText(cell).normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (text === '') throw archivesErrors.error('CELL_EMPTY');
  if (DATE.test(text)) throw archivesErrors.error('CELL_IS_DATE');
  return text;
}

/** @throws the refusal of this kind of place for whatever is no code */
function coded(text: string, refusal: 'BUILDING_UNREADABLE' | 'UNIT_UNREADABLE'): string {
  try {
    return checkCode(text, 'code');
  } catch {
    throw archivesErrors.error(refusal);
  }
}

const withoutZeros = (text: string): string => (/^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text);

/** Chinese numerals up to 99. @example 十二 → 12 */
function arabic(text: string): string {
  const [, tens, hasTen, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (!tens && !hasTen && !ones) return text;
  if (!hasTen) return tens && ones ? text : String(DIGITS.indexOf((tens ?? ones)!));
  return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
}
