import { describe, expect, it } from '@jest/globals';
import { median, pairedRatio, quantile } from './statistics.ts';

describe('statistics of a benchmark', () => {
  it('takes the value at the nearest rank, whatever the order', () => {
    const values = [15, 20, 35, 40, 50].reverse();
    expect([0, 0.05, 0.3, 0.4, 0.5, 1].map((share) => quantile(values, share))).toEqual([15, 15, 20, 20, 35, 50]);
    expect(quantile(Array.from({ length: 100 }, (_, i) => i + 1), 0.95)).toBe(95);
    expect(values).toEqual([50, 40, 35, 20, 15]);
  });

  it('takes the middle, and the mean of the two middle values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([1, 10, 2, 4])).toBe(3);
    expect(median([7])).toBe(7);
  });

  it('compares round by round, so that a slow round does not shift the ratio', () => {
    expect(pairedRatio([2, 200, 2, 4], [1, 100, 1, 2])).toBe(2);
  });

  it('has no figure where there is nothing to compare', () => {
    for (const figure of [() => quantile([], 0.5), () => median([]), () => pairedRatio([1], [1, 2])]) expect(figure).toThrow(RangeError);
  });
});
