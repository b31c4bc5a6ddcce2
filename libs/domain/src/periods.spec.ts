import { describe, expect, it } from '@jest/globals';
import { addDays } from './dates.ts';
import { isoWeekOf, monthBounds, quarterBounds, quarterOf, readPeriod, weekBounds } from './periods.ts';
import { refusalOf } from './refusal.fixture.ts';

describe('periods (PLAT-015)', () => {
  it('bounds a month in Shanghai time', () => {
    expect(monthBounds('2026-02')).toEqual({
      firstDay: '2026-02-01', lastDay: '2026-02-28',
      start: new Date('2026-01-31T16:00:00Z'), end: new Date('2026-02-28T16:00:00Z'),
    });
    expect(monthBounds('2028-02').lastDay).toBe('2028-02-29');
    expect(monthBounds('2026-12').lastDay).toBe('2026-12-31');
    expect(monthBounds('2200-12').lastDay).toBe('2200-12-31');
    expect(refusalOf(() => monthBounds('2026-14')).code).toBe('INVALID_YEAR_MONTH');
  });

  it.each([['2026-01-01', '2026-Q1'], ['2026-03-31', '2026-Q1'], ['2026-04-01', '2026-Q2'], ['2026-12-31', '2026-Q4']])(
    '%s is in %s', (date, quarter) => expect(quarterOf(date)).toBe(quarter),
  );

  it.each([['2026-05-20', '2026-04-01', '2026-06-30'], ['2026-12-31', '2026-10-01', '2026-12-31'], ['2026-01-01', '2026-01-01', '2026-03-31']])(
    'the quarter of %s runs from %s to %s', (date, firstDay, lastDay) => expect(quarterBounds(date)).toMatchObject({ firstDay, lastDay }),
  );

  it.each([
    ['2026-01-01', '2026-W01'], ['2025-12-29', '2026-W01'], ['2027-01-01', '2026-W53'], ['2027-01-03', '2026-W53'], ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'], ['2021-01-03', '2020-W53'], ['2026-07-15', '2026-W29'],
  ])('%s is in ISO week %s', (date, week) => expect(isoWeekOf(date)).toBe(week));

  it.each([['2026-03', '2026-03-31'], ['2026-Q1', '2026-03-31'], ['2026-H2', '2026-12-31'], ['2026', '2026-12-31'], ['2026-W53', '2027-01-03']])(
    '%s ends on %s', (text, lastDay) => expect(readPeriod(text)).toMatchObject({ text, lastDay }),
  );

  it.each(['2026-13', '2026-Q5', '2025-W53', '1900', ''])('%j is the name of no period', (text) => expect(readPeriod(text)).toBeNull());

  it('runs a week from Monday to Sunday, all days in the same ISO week', () => {
    for (let date = '2026-12-20'; date < '2027-01-20'; date = addDays(date, 1)) {
      const { firstDay, lastDay } = weekBounds(date);
      expect([isoWeekOf(firstDay), isoWeekOf(lastDay)]).toEqual([isoWeekOf(date), isoWeekOf(date)]);
      expect(isoWeekOf(addDays(lastDay, 1))).not.toBe(isoWeekOf(date));
    }
    expect(weekBounds('2026-03-04')).toMatchObject({ firstDay: '2026-03-02', lastDay: '2026-03-08' });
  });
});
