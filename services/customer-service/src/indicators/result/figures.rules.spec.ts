import { describe, expect, it } from '@jest/globals';
import { isMet, sumOf, valueOf } from './figures.rules.ts';

const ratio = (numerator: number, denominator: number) => ({ numerator, denominator });
const count = (numerator: number) => ({ numerator, denominator: null });

describe('the value of an indicator (PLAT-017)', () => {
  it('is null where nothing was due, and nothing is judged', () => {
    expect([valueOf(ratio(0, 0)), isMet(ratio(0, 0), { operator: '≥', value: '95' })]).toEqual([null, null]);
  });

  it.each([
    [19, 20, '≥', '95', true], [18, 20, '≥', '95', false], [57, 60, '≥', '95', true], [949, 1000, '≥', '95', false],
    [999, 1000, '≥', '99.9', true], [998, 1000, '≥', '99.9', false], [7, 7, '=', '100', true], [6, 7, '=', '100', false],
  ] as const)('%i of %i against %s %s %% is met: %s (CS-060, CS-075)', (numerator, denominator, operator, value, isReached) => {
    expect(isMet(ratio(numerator, denominator), { operator, value })).toBe(isReached);
  });

  it('of a count is the count; none at all is a miss where one was due', () => {
    expect([valueOf(count(2)), isMet(count(2), { operator: '≥', value: '1' })]).toEqual([2, true]);
    expect([valueOf(count(0)), isMet(count(0), { operator: '≥', value: '1' })]).toEqual([0, false]);
    expect(isMet(count(0), { operator: '=', value: '0' })).toBe(true);
    expect(isMet(count(3), null)).toBeNull();
  });

  it('of several estates is their sum, not the mean of their ratios (PLAT-002)', () => {
    expect(valueOf(sumOf([ratio(1, 1), ratio(0, 3)], true))).toBe(0.25);
    expect(sumOf([], true)).toEqual(ratio(0, 0));
    expect(sumOf([count(2), count(1)], false)).toEqual(count(3));
  });
});
