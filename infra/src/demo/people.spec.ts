import { describe, expect, it } from '@jest/globals';
import { peopleOf, roleWord } from './people.ts';
import { fullSize } from './plan/demo-size.ts';
import { planPlaces } from './plan/places.ts';
import { planStaff } from './plan/staff.ts';

describe('the people whose tokens are shown', () => {
  const places = planPlaces(fullSize);
  const people = peopleOf(places, planStaff(places));

  it('are one of each role that matters, from the desk to the group', () => {
    expect(people.map(({ role }) => role)).toEqual(['FD', 'OC', 'CSR', 'CSS', 'OD', 'PM', 'EM', 'TEC', 'TEC', 'SEC', 'ACC', 'AA', 'HRO', 'RM', 'GQ', 'GA', 'OWN']);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });

  it('hold every role that has its day at the screen, some of them along with another', () => {
    expect([...new Set(people.flatMap(({ roles }) => roles))].sort()).toEqual([
      'AA', 'ACC', 'AST', 'CSR', 'CSS', 'EM', 'FD', 'GA', 'GQ', 'HRO', 'MKT', 'MON', 'OC', 'OD', 'OWN', 'PM', 'QA', 'RM', 'SAL', 'SDM', 'SEC', 'TEC', 'TN', 'ZL',
    ]);
  });

  it('are shown with their role in both languages and their place', () => {
    expect(roleWord('EM')).toBe('工程部经理 engineering manager');
    expect(people.every(({ name, place }) => name !== '' && place !== '')).toBe(true);
    expect(people[13]!.place).toBe(places.regions[0]!.name);
  });
});
