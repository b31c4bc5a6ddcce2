import { describe, expect, it } from '@jest/globals';
import { PERIOD_KINDS, periodOf } from '@guanjia/domain';
import { refused } from '@guanjia/testing';
import { JUDGED_DAYS } from '../breach/kpi-breach.rules.ts';
import { parsePeriod, periodsOver, previous } from './period.rules.ts';

describe('a period of indicators (PLAT-017)', () => {
  it.each([
    ['2026-03', 'MONTH', '2026-03-01', '2026-03-31'],
    ['2026-Q1', 'QUARTER', '2026-01-01', '2026-03-31'],
    ['2026-H1', 'HALF_YEAR', '2026-01-01', '2026-06-30'],
    ['2026-H2', 'HALF_YEAR', '2026-07-01', '2026-12-31'],
    ['2026', 'YEAR', '2026-01-01', '2026-12-31'],
    ['2026-W10', 'WEEK', '2026-03-02', '2026-03-08'],
    ['2026-W53', 'WEEK', '2026-12-28', '2027-01-03'],
  ])('%s is a %s from %s to %s', (text, kind, firstDay, lastDay) => {
    expect(parsePeriod(text)).toMatchObject({ text, kind, firstDay, lastDay });
  });

  it('begins and ends at midnight in Shanghai (PLAT-015)', () => {
    expect(parsePeriod('2026-H1')).toMatchObject({ start: new Date('2025-12-31T16:00:00Z'), end: new Date('2026-06-30T16:00:00Z') });
  });

  it.each(['', '26', '2026-13', '2026-00', '2026-Q5', '2026-H3', '2026-W54', '2025-W53', '2026-3', '2026-03-01', '1900', '测试'])('%j is none', (text) => {
    expect(refused(() => parsePeriod(text))).toBe('INDICATOR_PERIOD_INVALID');
  });

  it.each(PERIOD_KINDS)('of kind %s after the one before leaves no day out', (kind) => {
    for (let one = periodOf(kind, '2028-02-29'), n = 0; n < 60; n += 1) {
      const before = previous(one);
      expect(before.end).toEqual(one.start);
      expect(parsePeriod(before.text)).toEqual(before);
      one = before;
    }
  });
});

describe('the periods that are over (CS-060)', () => {
  const at = (text: string) => new Date(`${text}+08:00`);
  it.each([
    ['MONTH', '2026-04-01T00:00:00', ['2026-03']],
    ['MONTH', '2026-03-31T23:59:59', ['2026-02']],
    ['MONTH', '2026-05-01T00:00:00', ['2026-04', '2026-03']],
    ['QUARTER', '2026-04-01T00:00:00', ['2026-Q1']],
    ['QUARTER', '2026-05-02T00:00:00', []],
    ['YEAR', '2027-01-15T00:00:00', ['2026']],
    ['WEEK', '2026-03-09T00:00:00', ['2026-W10', '2026-W09', '2026-W08', '2026-W07', '2026-W06']],
  ] as const)('of kind %s at %s are %j', (kind, now, texts) => {
    expect(periodsOver(kind, at(now), 31).map(({ text }) => text)).toEqual(texts);
  });

  it('are looked at until the limit of a month that began on their last day is over (CS-060, CS-040)', () => {
    for (const [now, text] of [['2026-09-01T00:00:00', '2026-07'], ['2027-02-01T00:00:00', '2026-12'], ['2026-07-31T00:00:00', '2026-06']] as const) {
      expect(periodsOver('MONTH', at(now), JUDGED_DAYS).map((one) => one.text)).toContain(text);
    }
  });
});
