import { describe, expect, it } from '@jest/globals';
import { inSight } from './household.access.ts';
import { aMember } from './household.fixture.ts';

describe('how much of a household is shown, ARC-009 S10', () => {
  it.each([['FULL', [aMember()]], ['MASKED', [aMember({ name: '王*', phone: '138******00' })]], ['NONE', null]] as const)('in sight %s', (sight, shown) => {
    expect(inSight([aMember()], sight)).toEqual(shown);
  });
});
