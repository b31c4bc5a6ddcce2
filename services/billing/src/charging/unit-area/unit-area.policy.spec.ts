import { describe, expect, it } from '@jest/globals';
import { areaOfChanged, areaOfRegistered } from './unit-area.policy.ts';

const data = { estateId: 'e1', floorAreaSqmHundredths: 8943 };

describe('the area that is billed', () => {
  it('BIL-003: the registered area holds from the beginning', () => {
    expect(areaOfRegistered({ unitId: 'u1', at: new Date('2026-03-02T01:30:00Z'), data })).toEqual({ unitId: 'u1', ...data, fromPeriod: '1900-01' });
  });

  it.each([
    ['2026-03-02T01:30:00Z', '2026-04'],
    ['2026-03-31T15:59:59Z', '2026-04'],
    ['2026-03-31T16:00:00Z', '2026-05'],
    ['2026-12-05T00:00:00Z', '2027-01'],
  ])('BIL-003: an area changed at %s is billed from %s', (at, fromPeriod) => {
    const change = { unitId: 'u1', at: new Date(at), data: { ...data, changed: ['FLOOR_AREA'] } };
    expect(areaOfChanged(change)).toEqual({ unitId: 'u1', ...data, fromPeriod });
  });

  it('any other change of a unit leaves its area as it is', () => {
    expect(areaOfChanged({ unitId: 'u1', at: new Date('2026-03-02T01:30:00Z'), data: { ...data, changed: ['KIND', 'STATE'] } })).toBeNull();
  });
});
