import { derivedId, type Scope } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import type { RegisterRows } from '../../register/batch/register-batch.service.ts';
import type { EstateKind } from '../../register/estate/estate.rules.ts';
import type { Comparison } from '../table/comparison.rules.ts';
import { rowError, type RowError } from '../table/reading.rules.ts';
import type { EstateField, EstateRow } from './estate-row.rules.ts';

export interface KnownRegion {
  id: string;
  code: string;
  name: string;
  state: string;
}

export interface KnownEstate {
  regionId: string;
  code: string;
  name: string;
  quarter: string | null;
  kind: EstateKind;
  state: string;
}

/** What the register holds of what the rows name. */
export interface EstateFacts {
  groupId: string;
  /** over which part of the group the importer registers estates */
  scope: Scope;
  regions: readonly KnownRegion[];
  /** those that bear a name or a code of the rows */
  estates: readonly KnownEstate[];
  newId(): string;
}

type NewRegion = NonNullable<RegisterRows['regions']>[number];
type NewEstate = NonNullable<RegisterRows['estates']>[number];

/** Holds rows of a file against the register: what is new is entered, what is there as it is stays, and what is there
 *  otherwise is left alone and reported. Missing regions are made by those who may.
 *  @source ARC-071 permissions.md · that an import overwrites nothing is our assumption */
export function compareEstates(rows: readonly EstateRow[], facts: EstateFacts): Comparison {
  const regions = new Map<string, NewRegion>();
  const estates = new Map<string, { row: number; estate: NewEstate }>();
  const errors: RowError[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const region = knownRegion(row, facts);
    const known = region && knownEstate(row, region, facts);
    const fault = regionFault(row, region, facts) ?? (known ? differenceOf(row, known) : codeFault(row, facts));
    if (fault) errors.push(fault);
    else if (known) unchanged += 1;
    else {
      const regionId = region?.id ?? newRegion(row.region, regions, facts).id;
      const estate = { id: facts.newId(), regionId, code: codeOf(row), name: row.name, quarter: row.quarter, kind: row.kind ?? 'RESIDENTIAL' } as const;
      estates.set(estate.id, { row: row.row, estate });
    }
  }
  const toEnter = { regions: [...regions.values()], estates: [...estates.values()].map(({ estate }) => estate) };
  return { toEnter, rowsOf: new Map([...estates].map(([id, { row }]) => [id, [row]])), accepted: estates.size, unchanged, errors };
}

/** The code of an estate to which nobody gave one: always the same for the same estate.
 *  @example E-9F2C-41B0-77AD */
export const codeOf = ({ code, region, quarter, name }: Pick<EstateRow, 'code' | 'region' | 'quarter' | 'name'>): string =>
  code ?? derivedCode('E', JSON.stringify([region, quarter, name]));

function derivedCode(prefix: string, text: string): string {
  const hex = derivedId('code of a place', text).replaceAll('-', '').toUpperCase();
  return `${prefix}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 12)}`;
}

const named = (row: EstateRow, { regions }: EstateFacts): KnownRegion[] => {
  const byCode = regions.filter(({ code }) => code === row.region);
  return byCode.length > 0 ? byCode : regions.filter(({ name }) => name === row.region);
};

function knownRegion(row: EstateRow, facts: EstateFacts): KnownRegion | undefined {
  return named(row, facts)[0];
}

function regionFault(row: EstateRow, region: KnownRegion | undefined, facts: EstateFacts): RowError | undefined {
  const { isGroup, regionIds } = facts.scope;
  if (!region) return isGroup ? undefined : faultAt(row, 'region', 'REGION_NOT_REGISTERED');
  if (named(row, facts).length > 1) return faultAt(row, 'region', 'REGION_AMBIGUOUS');
  if (!isGroup && !regionIds.includes(region.id)) return faultAt(row, 'region', 'REGION_NOT_YOURS');
  return region.state === 'CLOSED' ? faultAt(row, 'region', 'PLACE_CLOSED') : undefined;
}

/** The same name in another quarter is another estate. A row without quarter means the only estate of that name. */
function knownEstate(row: EstateRow, region: KnownRegion, { estates }: EstateFacts): KnownEstate | undefined {
  const same = estates.filter(({ regionId, name }) => regionId === region.id && name === row.name);
  return same.find(({ quarter }) => quarter === row.quarter) ?? (row.quarter === null && same.length === 1 ? same[0] : undefined)
    ?? same.find(({ quarter }) => quarter === null);
}

function differenceOf(row: EstateRow, known: KnownEstate): RowError | undefined {
  if (known.state === 'CLOSED') return faultAt(row, 'name', 'ESTATE_CLOSED');
  const field = (['quarter', 'code', 'kind'] as const).find((one) => row[one] !== null && row[one] !== known[one]);
  return field && faultAt(row, field, 'DIFFERS_FROM_REGISTER');
}

const codeFault = (row: EstateRow, { estates }: EstateFacts): RowError | undefined =>
  estates.some(({ code }) => code === codeOf(row)) ? faultAt(row, 'code', 'CODE_TAKEN') : undefined;

function newRegion(name: string, made: Map<string, NewRegion>, { groupId, newId }: EstateFacts): NewRegion {
  const region = made.get(name) ?? { id: newId(), groupId, code: derivedCode('R', name), name, isActive: true };
  made.set(name, region);
  return region;
}

function faultAt(row: EstateRow, field: EstateField, code: Parameters<typeof archivesErrors.error>[0]): RowError {
  const error = archivesErrors.error(code, code === 'CODE_TAKEN' ? { params: { code: codeOf(row) } } : {});
  return rowError(row.row, error, { column: row.titles[field], cell: row[field] });
}
