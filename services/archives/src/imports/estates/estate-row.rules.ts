import { archivesErrors } from '../../archives.errors.ts';
import type { EstateKind } from '../../register/estate/estate.rules.ts';
import { name, optional, wordOf } from '../table/cell.rules.ts';
import { readRow, rowError, type RowError } from '../table/reading.rules.ts';
import type { ColumnSpec, ReadableRow } from '../table/table.rules.ts';
import { checkCode } from '../../register/code.rules.ts';

export type EstateField = 'region' | 'quarter' | 'name' | 'code' | 'kind';

/** The columns of a list of estates. @source ARC-071 · the names are our assumption */
export const estateColumns: readonly ColumnSpec<EstateField>[] = [
  { field: 'region', names: ['区域', '所属区域', '大区', '行政区', '区县', 'region'], isRequired: true },
  { field: 'quarter', names: ['片区', '板块', '商圈', 'quarter'], isRequired: false },
  { field: 'name', names: ['项目名称', '小区名称', '项目', '小区', '楼盘名称', 'estate', 'estatename'], isRequired: true },
  { field: 'code', names: ['项目编号', '项目编码', '小区编号', 'code'], isRequired: false },
  { field: 'kind', names: ['业态', '物业类型', '项目类型', 'kind'], isRequired: false },
];

const kinds: Readonly<Record<EstateKind, readonly string[]>> = {
  RESIDENTIAL: ['住宅', '小区', '公寓', '别墅'], OFFICE: ['写字楼', '办公', '办公楼'], COMMERCIAL: ['商业', '商场', '商铺'], MIXED: ['综合', '综合体', '商住'],
};

/** One estate as a file tells of it. */
export interface EstateRow {
  row: number;
  region: string;
  quarter: string | null;
  name: string;
  /** null where the file gives none and one is derived */
  code: string | null;
  /** null where the file says nothing, which is a residential estate */
  kind: EstateKind | null;
  /** headings, for what is found out later */
  titles: Readonly<Record<EstateField, string>>;
}

/** Two estates are one when region, quarter and name are. @source assumption */
const estateKey = ({ region, quarter, name: own }: Pick<EstateRow, 'region' | 'quarter' | 'name'>): string => JSON.stringify([region, quarter, own]);

/** Reads a list of estates; a bad row leaves the good ones as they are.
 *  @source ARC-036 ARC-071 */
export function readEstates(rows: readonly ReadableRow<EstateField>[]): { good: EstateRow[]; bad: RowError[] } {
  const good = new Map<string, EstateRow>();
  const bad: RowError[] = [];
  for (const row of rows) {
    const read = readRow<EstateField, EstateRow>(row, (take) => ({
      row: row.row, region: take('region', name(50)), quarter: take('quarter', optional(name(50))), name: take('name', name(100)),
      code: take('code', optional((cell) => checkCode(String(cell), 'code'))), kind: take('kind', optional(wordOf(kinds, 'KIND_UNKNOWN'))), titles: titlesOf(row),
    }));
    if (!read.isGood) {
      bad.push(...read.errors);
      continue;
    }
    const first = good.get(estateKey(read.value));
    if (first) bad.push(repeated(read.value, first));
    else good.set(estateKey(read.value), read.value);
  }
  return { good: [...good.values()], bad };
}

function repeated(again: EstateRow, first: EstateRow): RowError {
  const field = (['code', 'kind'] as const).find((one) => again[one] !== first[one]);
  const error = archivesErrors.error(field ? 'ROW_DIFFERS' : 'ROW_REPEATED', { params: { firstRow: first.row } });
  return rowError(again.row, error, { column: again.titles[field ?? 'name'], cell: again[field ?? 'name'] });
}

const titlesOf = (row: ReadableRow<EstateField>): EstateRow['titles'] =>
  Object.fromEntries(estateColumns.map(({ field }) => [field, row.title(field)])) as EstateRow['titles'];
