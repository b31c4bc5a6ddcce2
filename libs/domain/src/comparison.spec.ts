import { describe, expect, it } from '@jest/globals';
import { type BoundaryWord, boundaryWords, holds, type Operator } from './comparison.ts';

describe('boundary words (PLAT-013)', () => {
  it.each<[BoundaryWord, boolean, boolean, boolean]>([
    ['以上', false, true, true], ['不少于', false, true, true], ['至少', false, true, true], ['不低于', false, true, true],
    ['以内', true, true, false], ['内', true, true, false], ['以下', true, true, false],
    ['超过', false, false, true], ['不足', true, false, false], ['不满', true, false, false],
  ])('3 个%s: 2 is %p, 3 is %p, 4 is %p', (word, two, three, four) => {
    expect([2, 3, 4].map((measured) => holds(measured, boundaryWords[word], 3))).toEqual([two, three, four]);
  });

  it('treats 200元以上 as 200.00 yuan or more', () => {
    expect([19999n, 20000n, 20001n].map((amount) => holds(amount, boundaryWords.以上, 20000n))).toEqual([false, true, true]);
  });

  it.each<[Operator, boolean, boolean, boolean]>([
    ['≥', false, true, true], ['≤', true, true, false], ['>', false, false, true], ['<', true, false, false], ['=', false, true, false],
  ])('%s holds below %p, at %p, above %p', (operator, below, same, above) => {
    expect([1n, 2n, 3n].map((measured) => holds(measured, operator, 2n))).toEqual([below, same, above]);
  });
});
