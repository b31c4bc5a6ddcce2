import { describe, expect, it } from '@jest/globals';
import { compareHouseholds, type HouseholdFacts, type KnownUnit } from './household-comparison.rules.ts';
import { householdColumns, type HouseholdRow, type PersonGiven, type UnitRows } from './household-row.rules.ts';

const titles = Object.fromEntries(householdColumns.map(({ field, names }) => [field, names[0]])) as HouseholdRow['titles'];
const wang: PersonGiven = { name: '王芳', phone: '13800138000', relation: 'OWNER' };
const li: PersonGiven = { name: '李明', phone: null, relation: 'FAMILY' };
const aRow = (row: number, person: PersonGiven | null, areaSqmHundredths: number | null = 8000): HouseholdRow => ({ row, building: '3', unitNo: '101', areaSqmHundredths, kind: null, person, titles });
const aUnit = (...rows: HouseholdRow[]): UnitRows => ({ building: '3', unitNo: '101', rows });
const known = (...members: PersonGiven[][]): KnownUnit => ({
  id: 'u', building: '3', unitNo: '101', areaSqmHundredths: 8000, households: members.map((some, i) => ({ id: `h${i}`, members: some.map((one, n) => ({ id: `m${i}${n}`, ...one })) })),
});
const facts = (units: KnownUnit[] = [], given: Partial<HouseholdFacts> = {}): HouseholdFacts => {
  let count = 0;
  return { estateId: 'e', mayRegisterPlaces: true, buildings: new Map(), units, newId: () => `id-${++count}`, ...given };
};
const faults = (unit: UnitRows, given: HouseholdFacts) => compareHouseholds([unit], given).errors.map(({ row, column, code }) => [row, column, code]);

describe('a list of households held against the register, ARC-071 CS-093', () => {
  it('enters building, unit and household once each', () => {
    const { toEnter, accepted, unchanged } = compareHouseholds([aUnit(aRow(2, wang), aRow(3, li)), { ...aUnit(aRow(4, null)), unitNo: '102' }], facts());
    expect(toEnter.buildings).toEqual([{ id: expect.any(String), estateId: 'e', code: '3' }]);
    expect(toEnter.units).toMatchObject([
      { unitNo: '101', floorAreaSqmHundredths: 8000, kind: 'HOME', isActive: true, buildingId: toEnter.buildings![0]!.id }, { unitNo: '102', isActive: false, buildingId: toEnter.buildings![0]!.id },
    ]);
    expect(toEnter.households).toMatchObject([{ unitId: toEnter.units![0]!.id, members: [wang, li] }]);
    expect([accepted, unchanged]).toEqual([3, 0]);
  });

  it('uses a building that is there', () => {
    expect(compareHouseholds([aUnit(aRow(2, wang))], facts([], { buildings: new Map([['3', 'b']]) })).toEnter).toMatchObject({ buildings: [], units: [{ buildingId: 'b' }] });
  });

  it('leaves who is there, and adds who is new to the household of somebody there', () => {
    const compared = compareHouseholds([aUnit(aRow(2, wang), aRow(3, li))], facts([known([wang])]));
    expect(compared).toMatchObject({ accepted: 1, unchanged: 1, errors: [], toEnter: { units: [], households: [] } });
    expect(compared.additions).toEqual([{ householdId: 'h0', unitId: 'u', members: [{ id: 'm00', ...wang }, { id: null, ...li }] }]);
    expect(compareHouseholds([aUnit(aRow(2, wang), aRow(3, li))], facts([known([wang, li])]))).toMatchObject({ accepted: 0, unchanged: 2, additions: [] });
    expect(compareHouseholds([aUnit(aRow(2, wang), aRow(3, li))], facts([known([wang], [li])]))).toMatchObject({ unchanged: 2, additions: [] });
  });

  it('makes a household where there is none, and fills one that nobody is in', () => {
    expect(compareHouseholds([aUnit(aRow(2, wang))], facts([known()])).toEnter.households).toMatchObject([{ unitId: 'u', members: [wang] }]);
    expect(compareHouseholds([aUnit(aRow(2, wang))], facts([known([])])).additions).toMatchObject([{ householdId: 'h0' }]);
    expect(compareHouseholds([aUnit(aRow(2, null))], facts([known([wang])]))).toMatchObject({ accepted: 0, unchanged: 1 });
  });

  it.each<[string, HouseholdRow, HouseholdFacts, [string, string]]>([
    ['another area', aRow(2, wang, 9000), facts([known([wang])]), ['建筑面积', 'DIFFERS_FROM_REGISTER']],
    ['another telephone', aRow(2, { ...wang, phone: '13900139000' }), facts([known([wang])]), ['手机号', 'DIFFERS_FROM_REGISTER']],
    ['another relation', aRow(2, { ...wang, relation: 'TENANT' }), facts([known([wang])]), ['关系', 'DIFFERS_FROM_REGISTER']],
    ['other people', aRow(2, li), facts([known([wang])]), ['业主姓名', 'UNIT_HAS_HOUSEHOLD']],
    ['no area for a new unit', aRow(2, wang, null), facts(), ['建筑面积', 'AREA_NEEDED']],
    ['a new unit, by who may register none', aRow(2, wang), facts([], { mayRegisterPlaces: false }), ['房号', 'UNIT_NOT_REGISTERED']],
  ])('overwrites nothing with %s', (_, row, given, fault) => {
    expect(faults(aUnit(row), given)).toEqual([[2, ...fault]]);
    expect(compareHouseholds([aUnit(row)], given)).toMatchObject({ accepted: 0, additions: [], toEnter: { buildings: [], units: [], households: [] } });
  });

  it('takes a row without area for a unit that is there', () => {
    expect(compareHouseholds([aUnit(aRow(2, wang, null))], facts([known([wang])]))).toMatchObject({ unchanged: 1, errors: [] });
  });
});
