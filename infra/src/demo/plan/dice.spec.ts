import { describe, expect, it } from '@jest/globals';
import { Dice } from './dice.ts';

const throwsOf = (dice: Dice): number[] => Array.from({ length: 20 }, () => dice.int(1, 6));

describe('dice', () => {
  it('come the same for the same seed and otherwise for another', () => {
    expect(throwsOf(new Dice('a'))).toEqual(throwsOf(new Dice('a')));
    expect(throwsOf(new Dice('a'))).not.toEqual(throwsOf(new Dice('b')));
  });

  it('of a name do not depend on earlier throws', () => {
    const thrown = new Dice('a');
    throwsOf(thrown);
    expect(throwsOf(thrown.of('x'))).toEqual(throwsOf(new Dice('a').of('x')));
  });

  it('stay inside both ends and reach them', () => {
    const seen = new Set(Array.from({ length: 500 }, () => 0).map((_, i) => new Dice(`${i}`).int(1, 6)));
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('follow the share and the weight', () => {
    const dice = new Dice('shares');
    const hits = Array.from({ length: 4000 }, () => dice.chance(0.25)).filter(Boolean).length;
    const heavy = Array.from({ length: 4000 }, () => dice.weighted([{ weight: 3 }, { weight: 1, isLight: true }])).filter((one) => !('isLight' in one)).length;
    expect(hits / 4000).toBeCloseTo(0.25, 1);
    expect(heavy / 4000).toBeCloseTo(0.75, 1);
  });
});
