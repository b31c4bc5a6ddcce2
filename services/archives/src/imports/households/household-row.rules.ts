import { archivesErrors } from '../../archives.errors.ts';
import type { MemberRelation } from '../../register/household/household.rules.ts';
import type { UnitKind } from '../../register/unit/unit.rules.ts';
import { areaSqmHundredths, name, optional, phone, wordOf, type CellReader } from '../table/cell.rules.ts';
import { readRow, rowError, type RowError } from '../table/reading.rules.ts';
import type { ColumnSpec, ReadableRow } from '../table/table.rules.ts';
import { buildingCode, entranceNo, unitNo } from './place-code.rules.ts';

export type HouseholdField = 'building' | 'entrance' | 'unit' | 'area' | 'kind' | 'name' | 'phone' | 'relation';

/** The columns of a list of units and of the people in them. @source ARC-071 CS-093 · the names are our assumption */
export const householdColumns: readonly ColumnSpec<HouseholdField>[] = [
  { field: 'building', names: ['楼栋', '楼栋号', '楼号', '栋号', '幢号', '栋', '幢', 'building'], isRequired: true },
  { field: 'entrance', names: ['单元', '单元号', 'entrance'], isRequired: false },
  { field: 'unit', names: ['房号', '室号', '房间号', '房屋', '门牌号', '房屋编号', 'unit', 'unitno'], isRequired: true },
  { field: 'area', names: ['建筑面积', '面积', '产权面积', 'area'], isRequired: true },
  { field: 'kind', names: ['用途', '房屋用途', '房屋类型', 'kind'], isRequired: false },
  { field: 'name', names: ['业主姓名', '姓名', '业主', '住户姓名', '住户', 'name'], isRequired: true },
  { field: 'phone', names: ['手机号', '手机', '电话', '手机号码', '联系电话', '电话号码', '联系方式', 'phone'], isRequired: false },
  { field: 'relation', names: ['关系', '与业主关系', '身份', '住户类型', 'relation'], isRequired: false },
];

const relations: Readonly<Record<MemberRelation, readonly string[]>> = {
  OWNER: ['业主', '产权人', '户主', '本人', '共有人'], TENANT: ['租户', '租客', '承租人', '租赁'], OCCUPIER: ['使用人', '住户', '入住人'],
  FAMILY: ['家属', '家庭成员', '配偶', '妻子', '丈夫', '父亲', '母亲', '父母', '子女', '儿子', '女儿', '亲属'],
};

const kinds: Readonly<Record<UnitKind, readonly string[]>> = {
  HOME: ['住宅', '居住', '公寓'], SHOP: ['商铺', '商业', '店铺'], OFFICE: ['办公', '写字楼'], PARKING: ['车位', '车库'], STORAGE: ['储藏室', '仓库', '地下室'],
  OTHER: ['其他', '其它'],
};

export interface PersonGiven {
  name: string;
  phone: string | null;
  relation: MemberRelation;
}

/** One row: a unit, and somebody in it or nobody. */
export interface HouseholdRow {
  row: number;
  building: string;
  unitNo: string;
  /** null where the file does not say */
  areaSqmHundredths: number | null;
  kind: UnitKind | null;
  person: PersonGiven | null;
  titles: Readonly<Record<HouseholdField, string>>;
}

/** All rows of one unit, in their order. */
export interface UnitRows {
  building: string;
  unitNo: string;
  rows: HouseholdRow[];
}

/** Reads a list of units and their people; a bad row leaves the good ones as they are.
 *  @source ARC-036 ARC-071 CS-093 */
export function readHouseholds(rows: readonly ReadableRow<HouseholdField>[]): { good: UnitRows[]; bad: RowError[] } {
  const units = new Map<string, UnitRows>();
  const bad: RowError[] = [];
  for (const row of rows) {
    const read = readOne(row);
    if (!read.isGood) {
      bad.push(...read.errors);
      continue;
    }
    const { building, unitNo: no } = read.value;
    const unit = units.get(`${building}/${no}`) ?? { building, unitNo: no, rows: [] };
    const fault = againstEarlier(read.value, unit.rows);
    if (fault) bad.push(fault);
    else unit.rows.push(read.value);
    if (unit.rows.length > 0) units.set(`${building}/${no}`, unit);
  }
  return { good: [...units.values()], bad };
}

const readOne = (row: ReadableRow<HouseholdField>) => readRow<HouseholdField, HouseholdRow>(row, (take) => {
  const entrance = take('entrance', optional(entranceNo));
  const no = take('unit', unitNo);
  return {
    row: row.row, building: take('building', buildingCode), unitNo: entrance && no && !no.includes('-') ? `${entrance}-${no}` : no,
    areaSqmHundredths: take('area', optional(areaSqmHundredths)), kind: take('kind', optional(wordOf(kinds, 'KIND_UNKNOWN'))),
    person: personOf(take), titles: titlesOf(row),
  };
});

/** Nobody when name and telephone are both blank. */
function personOf(take: <V>(field: HouseholdField, reader: CellReader<V>) => V): PersonGiven | null {
  const number = take('phone', optional(phone));
  const relation = take('relation', optional(wordOf(relations, 'RELATION_UNKNOWN'))) ?? 'OWNER';
  const own = take('name', number ? name(50) : optional(name(50)));
  return own ? { name: own, phone: number, relation } : null;
}

/** A row that repeats an earlier one of its unit, or contradicts it. */
function againstEarlier(row: HouseholdRow, earlier: readonly HouseholdRow[]): RowError | undefined {
  const fault = (first: HouseholdRow, field: HouseholdField, code: 'ROW_DIFFERS' | 'ROW_REPEATED', cell: string | null): RowError =>
    rowError(row.row, archivesErrors.error(code, { params: { firstRow: first.row } }), { column: row.titles[field], cell });
  const ofArea = earlier.find(({ areaSqmHundredths: area }) => area !== null);
  if (ofArea && row.areaSqmHundredths !== null && ofArea.areaSqmHundredths !== row.areaSqmHundredths) {
    return fault(ofArea, 'area', 'ROW_DIFFERS', String(row.areaSqmHundredths / 100));
  }
  const same = earlier.find(({ person }) => (person?.name ?? null) === (row.person?.name ?? null));
  if (!same) return undefined;
  if (same.person?.phone !== row.person?.phone) return fault(same, 'phone', 'ROW_DIFFERS', row.person!.phone);
  if (same.person?.relation !== row.person?.relation) return fault(same, 'relation', 'ROW_DIFFERS', row.person!.relation);
  return fault(same, row.person ? 'name' : 'unit', 'ROW_REPEATED', row.person?.name ?? row.unitNo);
}

const titlesOf = (row: ReadableRow<HouseholdField>): HouseholdRow['titles'] =>
  Object.fromEntries(householdColumns.map(({ field }) => [field, row.title(field)])) as HouseholdRow['titles'];
