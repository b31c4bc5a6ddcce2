import { describe, expect, it } from '@jest/globals';
import { fullSize } from './demo-size.ts';
import { planPlaces } from './places.ts';
import { planStaff } from './staff.ts';
import { estatePosts } from './posts.ts';

const places = planPlaces(fullSize);
const units = places.estates.flatMap(({ buildings }) => buildings.flatMap((building) => building.units));
const members = units.flatMap(({ household }) => household?.members ?? []);
const isUnique = (list: readonly string[]): boolean => new Set(list).size === list.length;

describe('the places of the demo', () => {
  it('are three regions, twelve estates and six thousand units, most of them lived in', () => {
    expect(places.regions).toHaveLength(3);
    expect(places.estates).toHaveLength(12);
    expect(units).toHaveLength(6_000);
    expect(units.filter(({ household }) => household).length / units.length).toBeCloseTo(0.63, 1);
  });

  it('are the same each time', () => {
    expect(planPlaces(fullSize)).toEqual(places);
  });

  it('give every place, household and person an id, and everybody a telephone number nobody else has', () => {
    expect(isUnique([...units, ...members, ...places.estates, ...places.regions].map(({ id }) => id))).toBe(true);
    const { employees } = planStaff(places);
    const phones = [...members, ...employees].map(({ phone }) => phone);
    expect(isUnique(phones)).toBe(true);
    expect(phones.every((phone) => /^154\d{8}$/.test(phone))).toBe(true);
  });

  it('have some estates that keep their promises better and some that do worse', () => {
    const of = (wanted: string) => places.estates.filter(({ standing }) => standing === wanted).length;
    expect([of('BETTER'), of('USUAL'), of('WORSE')]).toEqual([2, 7, 3]);
  });

  it('of a small demo lie in more than one region and have the units that were asked for', () => {
    const small = planPlaces({ estates: 2, units: 41, tickets: 12 });
    expect(new Set(small.estates.map(({ regionId }) => regionId)).size).toBe(2);
    expect(small.estates.map(({ buildings }) => buildings.flatMap((building) => building.units).length)).toEqual([21, 20]);
  });
});

describe('the staff of the demo', () => {
  const staff = planStaff(places);

  it('holds every role of an estate in every estate', () => {
    const roles = ['PM', 'OD', 'SDM', 'EM', 'CSS', 'ZL', 'CSR', 'FD', 'AST', 'OC', 'TEC', 'TN', 'MON', 'SEC', 'CLN', 'GRN', 'CAT', 'ACC', 'AA', 'HRO', 'QA', 'SAL', 'MKT'];
    for (const { id } of places.estates) {
      const held = staff.employees.filter(({ estateId }) => estateId === id).flatMap(({ grants }) => grants.map(({ role }) => role));
      expect(roles.filter((role) => !held.includes(role as never))).toEqual([]);
    }
  });

  it('has its posts in departments of its own place, which come after those above them', () => {
    const positions = new Map(staff.orgUnits.flatMap((unit) => unit.positions.map(({ id }) => [id, unit])));
    for (const { positionId, orgUnitId, estateId } of staff.employees) {
      expect(positions.get(positionId)).toMatchObject({ id: orgUnitId, estateId });
    }
    const order = staff.orgUnits.map(({ id }) => id);
    expect(staff.orgUnits.every(({ parentId }, i) => parentId === null || order.indexOf(parentId) < i)).toBe(true);
    expect(order).toHaveLength(4 + 12 * 11);
  });

  it('has one repairman who knows lifts without the certificate, and one with it', () => {
    const [first, second] = ['TEC1', 'TEC2'].map((key) => estatePosts.find((post) => post.key === key)!);
    expect(first!.skills).toContain('LIFT');
    expect(first!.certificates ?? []).not.toContain('SPECIAL_EQUIPMENT.LIFT');
    expect(second!.certificates).toContain('SPECIAL_EQUIPMENT.LIFT');
  });
});
