import { describe, expect, it } from '@jest/globals';
import { groupScope, noScope } from '@guanjia/domain';
import { codeOf, compareEstates, type EstateFacts, type KnownEstate } from './estate-comparison.rules.ts';
import { estateColumns, type EstateRow } from './estate-row.rules.ts';

const titles = Object.fromEntries(estateColumns.map(({ field, names }) => [field, names[0]])) as EstateRow['titles'];
const aRow = (given: Partial<EstateRow> = {}): EstateRow => ({ row: 2, region: '徐汇', quarter: '东', name: '翠湖苑', code: null, kind: null, titles, ...given });
const region = { id: 'r1', code: 'XH', name: '徐汇', state: 'ACTIVE' };
const known = (given: Partial<KnownEstate> = {}): KnownEstate => ({ regionId: 'r1', code: codeOf(aRow()), name: '翠湖苑', quarter: '东', kind: 'RESIDENTIAL', state: 'ACTIVE', ...given });
const facts = (given: Partial<EstateFacts> = {}): EstateFacts => {
  let count = 0;
  return { groupId: 'g', scope: groupScope, regions: [region], estates: [], newId: () => `id-${++count}`, ...given };
};
const faults = (rows: EstateRow[], given: Partial<EstateFacts> = {}) => compareEstates(rows, facts(given)).errors.map(({ row, column, code }) => [row, column, code]);

describe('a list of estates held against the register, ARC-071', () => {
  it('enters what is new with a code that is always the same', () => {
    const { toEnter, accepted, rowsOf } = compareEstates([aRow(), aRow({ row: 3, name: '东湖苑', code: 'D-1', kind: 'OFFICE' })], facts());
    expect(toEnter.estates).toEqual([
      { id: 'id-1', regionId: 'r1', code: expect.stringMatching(/^E-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/), name: '翠湖苑', quarter: '东', kind: 'RESIDENTIAL' },
      { id: 'id-2', regionId: 'r1', code: 'D-1', name: '东湖苑', quarter: '东', kind: 'OFFICE' },
    ]);
    expect([accepted, rowsOf.get('id-2')]).toEqual([2, [3]]);
    expect(codeOf(aRow())).toBe(codeOf(aRow({ row: 99 })));
    expect(codeOf(aRow())).not.toBe(codeOf(aRow({ quarter: '西' })));
  });

  it('makes a missing region once, where the importer may', () => {
    const rows = [aRow({ region: '金山' }), aRow({ row: 3, region: '金山', name: '东湖苑' })];
    const { toEnter } = compareEstates(rows, facts());
    expect(toEnter.regions).toEqual([{ id: 'id-1', groupId: 'g', code: expect.stringMatching(/^R-/), name: '金山', isActive: true }]);
    expect(new Set(toEnter.estates!.map(({ regionId }) => regionId))).toEqual(new Set(['id-1']));
    expect(faults(rows, { scope: { ...noScope, regionIds: ['r1'] } })).toEqual([[2, '区域', 'REGION_NOT_REGISTERED'], [3, '区域', 'REGION_NOT_REGISTERED']]);
  });

  it('finds a region by its name or its code', () => {
    expect(compareEstates([aRow({ region: 'XH' })], facts()).toEnter).toMatchObject({ regions: [], estates: [{ regionId: 'r1' }] });
    const twins = [region, { ...region, id: 'r2', code: 'XH-2' }];
    expect(faults([aRow()], { regions: twins })).toEqual([[2, '区域', 'REGION_AMBIGUOUS']]);
    expect(compareEstates([aRow({ region: 'XH-2' })], facts({ regions: twins })).toEnter.estates).toMatchObject([{ regionId: 'r2' }]);
  });

  it.each<[string, Partial<EstateRow>, Partial<KnownEstate>]>([
    ['as it is', {}, {}], ['said without quarter', { quarter: null }, {}], ['with its own code', { code: 'X' }, { code: 'X' }], ['of its own kind', { kind: 'OFFICE' }, { kind: 'OFFICE' }],
  ])('leaves what is there %s', (_, row, estate) => {
    expect(compareEstates([aRow(row)], facts({ estates: [known(estate)] }))).toMatchObject({ accepted: 0, unchanged: 1, errors: [], toEnter: { regions: [], estates: [] } });
  });

  it('takes the same name in another quarter for another estate', () => {
    expect(compareEstates([aRow({ quarter: '西' })], facts({ estates: [known()] }))).toMatchObject({ accepted: 1, unchanged: 0 });
  });

  it.each<[string, Partial<EstateRow>, Partial<KnownEstate>, [string, string]]>([
    ['another code', { code: 'Y' }, { code: 'X' }, ['项目编号', 'DIFFERS_FROM_REGISTER']],
    ['another kind', { kind: 'OFFICE' }, {}, ['业态', 'DIFFERS_FROM_REGISTER']],
    ['a quarter that the register does not have', {}, { quarter: null }, ['片区', 'DIFFERS_FROM_REGISTER']],
    ['the code of another estate', { name: '东湖苑', code: 'X' }, { code: 'X' }, ['项目编号', 'CODE_TAKEN']],
    ['an estate that is closed', {}, { state: 'CLOSED' }, ['项目名称', 'ESTATE_CLOSED']],
  ])('overwrites nothing with %s', (_, row, estate, fault) => {
    expect(faults([aRow(row)], { estates: [known(estate)] })).toEqual([[2, ...fault]]);
  });

  it('leaves the regions of others and closed ones alone', () => {
    expect(faults([aRow()], { scope: { ...noScope, regionIds: ['r9'] } })).toEqual([[2, '区域', 'REGION_NOT_YOURS']]);
    expect(faults([aRow()], { regions: [{ ...region, state: 'CLOSED' }] })).toEqual([[2, '区域', 'PLACE_CLOSED']]);
  });
});
