import { describe, expect, it } from '@jest/globals';
import {
  addCalendarMonths, addDays, addMonths, daysBetween, endOfDay, localDateOf, parseInstant, parseLocalDate, parseYearMonth,
  startOfDay, weekdayOf, yearMonthOf,
} from './dates.ts';
import { refusalOf } from './refusal.fixture.ts';

describe('dates', () => {
  it.each(['2026-02-28', '2028-02-29', '1900-01-01', '2200-12-31', '2000-02-29'])('accepts %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29', '2026-02-30', '2026-04-31', '1900-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '1899-12-31', '2201-01-01', '0000-01-01',
    '26-01-01', '2026-1-1', '2026/01/01', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-01\n', '', '+002026-01-01', '\uFF12026-01-01',
  ])('refuses %p with INVALID_DATE', (text) => {
    expect(refusalOf(() => parseLocalDate(text)).code).toBe('INVALID_DATE');
  });

  it.each(['2026-00', '2026-13', '2026-1', '202601', '2026-01-01', '1899-12', '2201-01', ''])('refuses the month %p', (text) => {
    expect(refusalOf(() => parseYearMonth(text)).code).toBe('INVALID_YEAR_MONTH');
  });

  it('accepts months from 1900-01 to 2200-12', () => {
    expect(['1900-01', '2026-02', '2200-12'].map(parseYearMonth)).toEqual(['1900-01', '2026-02', '2200-12']);
  });

  it.each([
    ['2026-03-02T10:00:00+08:00', '2026-03-02T02:00:00.000Z'],
    ['2026-03-02T02:00Z', '2026-03-02T02:00:00.000Z'],
    ['2026-03-02T02:00:00.125Z', '2026-03-02T02:00:00.125Z'],
  ])('reads the instant %s', (text, utc) => expect(parseInstant(text).toISOString()).toBe(utc));

  it.each(['2026-03-02', '2026-03-02T10:00:00', '2026-02-30T10:00:00Z', '2026-03-02T24:00:00Z', '2026-03-02T10:60:00Z', '1700-01-01T00:00:00Z', 'now', ''])(
    'refuses the instant %p', (text) => expect(refusalOf(() => parseInstant(text)).code).toBe('INVALID_DATETIME'),
  );
});

describe('the estate\'s day is the day in Shanghai (PLAT-015)', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2026-07-01T16:00:00.000Z', '2026-07-02'],
  ])('%s is on %s', (utc, date) => {
    expect(localDateOf(new Date(utc))).toBe(date);
    expect(yearMonthOf(new Date(utc))).toBe(date.slice(0, 7));
  });

  it('begins at 16:00 UTC of the day before and ends where the next begins', () => {
    expect(startOfDay('2026-03-01').toISOString()).toBe('2026-02-28T16:00:00.000Z');
    expect(endOfDay('2026-03-01')).toEqual(startOfDay('2026-03-02'));
    expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T16:00:00.000Z');
    expect(endOfDay('2200-12-31').toISOString()).toBe('2200-12-31T16:00:00.000Z');
  });

  it('refuses an instant that is none', () => {
    expect(refusalOf(() => localDateOf(new Date(Number.NaN))).code).toBe('INVALID_DATETIME');
  });
});

describe('counting days and months (PLAT-012)', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-03-31', 1, '2026-04-30'], ['2026-01-15', 1, '2026-02-15'],
    ['2026-12-31', 2, '2027-02-28'], ['2026-03-31', -1, '2026-02-28'], ['2026-01-31', -2, '2025-11-30'], ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 0, '2026-08-31'], ['2026-01-31', 12, '2027-01-31'],
  ])('%s and %i months is %s', (date, months, result) => expect(addMonths(date, months)).toBe(result));

  it('keeps the time of day in Shanghai when months are added to an instant', () => {
    expect(addCalendarMonths(parseInstant('2026-01-31T23:30:00+08:00'), 1)).toEqual(parseInstant('2026-02-28T23:30:00+08:00'));
    expect(addCalendarMonths(parseInstant('2026-02-01T00:30:00+08:00'), 1)).toEqual(parseInstant('2026-03-01T00:30:00+08:00'));
  });

  it.each([['2026-02-28', 1, '2026-03-01'], ['2028-02-28', 1, '2028-02-29'], ['2026-01-01', -1, '2025-12-31'], ['2026-01-01', 365, '2027-01-01']])(
    '%s and %i days is %s', (date, days, result) => {
      expect(addDays(date, days)).toBe(result);
      expect(daysBetween(date, result)).toBe(days);
    },
  );

  it('refuses to leave the years that dates may have, and counts whole days only', () => {
    expect(refusalOf(() => addDays('2200-12-31', 1)).code).toBe('INVALID_DATE');
    expect(refusalOf(() => addMonths('2200-12-31', 1e15)).code).toBe('INVALID_DATE');
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });

  it('numbers weekdays from Monday 1 to Sunday 7', () => {
    expect(['2026-03-02', '2026-03-07', '2026-03-08'].map(weekdayOf)).toEqual([1, 6, 7]);
  });
});
