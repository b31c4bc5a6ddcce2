import { expect, it } from '@jest/globals';
import { joined } from './stretch.rules.ts';

const month = (startsOn: string, indicator = 'K01', estateId = 'a') => ({ estateId, indicator, grain: 'MONTH' as const, startsOn });
const week = (startsOn: string) => ({ estateId: 'a', indicator: 'K03', grain: 'WEEK' as const, startsOn });
const shown = (buckets: Parameters<typeof joined>[0]) => joined(buckets).map(({ estateId, indicator, startsOn, until }) => [estateId, indicator, startsOn, until]);

it('months that follow one another are counted as one stretch (PLAT-017)', () => {
  expect(shown([month('2026-03-01'), month('2026-01-01'), month('2026-02-01')])).toEqual([['a', 'K01', '2026-01-01', '2026-04-01']]);
});

it('a gap, another indicator and another estate begin a new one (PLAT-017)', () => {
  expect(shown([month('2026-01-01'), month('2026-03-01'), month('2026-02-01', 'K02'), month('2026-02-01', 'K01', 'b')])).toEqual([
    ['a', 'K01', '2026-01-01', '2026-02-01'], ['a', 'K01', '2026-03-01', '2026-04-01'], ['b', 'K01', '2026-02-01', '2026-03-01'], ['a', 'K02', '2026-02-01', '2026-03-01'],
  ]);
});

it('a week lasts seven days (PLAT-017)', () => {
  expect(shown([week('2026-12-28'), week('2027-01-04')])).toEqual([['a', 'K03', '2026-12-28', '2027-01-11']]);
  expect(shown([week('2026-03-02')])).toEqual([['a', 'K03', '2026-03-02', '2026-03-09']]);
});
