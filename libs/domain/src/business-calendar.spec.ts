import { describe, expect, it } from '@jest/globals';
import { businessCalendar } from './business-calendar.ts';
import { calendar2026 } from './calendar-2026.fixture.ts';
import { addDays, endOfDay, parseInstant } from './dates.ts';
import { refusalOf } from './refusal.fixture.ts';

const published = businessCalendar([calendar2026]);
const unpublished = businessCalendar([]);
const at = (local: string): Date => parseInstant(`${local}:00+08:00`);

describe('working days of a published year (PLAT-010)', () => {
  it.each([
    ['2026-03-02', true, 'an ordinary Monday'],
    ['2026-03-07', false, 'an ordinary Saturday'],
    ['2026-02-14', true, 'the make-up Saturday before Spring Festival'],
    ['2026-02-15', false, 'the first day of Spring Festival'],
    ['2026-02-23', false, 'the last day of Spring Festival'],
    ['2026-02-24', true, 'the Tuesday after Spring Festival'],
    ['2026-02-28', true, 'the make-up Saturday after Spring Festival'],
    ['2026-03-01', false, 'the Sunday after it'],
    ['2026-05-05', false, 'a bridge day'],
  ])('%s working: %p (%s)', (date, working) => {
    expect(published.isWorkingDay(date)).toEqual({ working, provisional: false });
  });
});

describe('a year without its calendar is provisional, never refused (PLAT-010)', () => {
  it.each([
    ['2027-01-01', false, 'New Year'], ['2026-05-01', false, 'Labour Day'], ['2028-05-02', false, 'second day of Labour Day'],
    ['2027-05-03', true, 'a bridge day that is not law'], ['2027-10-01', false, 'National Day'], ['2026-10-02', false, 'second day of it'],
    ['2028-10-03', false, 'third day of it'], ['2027-10-04', true, 'Monday after it'], ['2027-02-08', true, 'a lunar holiday that nobody published'],
    ['2027-03-06', false, 'a Saturday'],
  ])('%s working: %p (%s)', (date, working) => {
    expect(unpublished.isWorkingDay(date)).toEqual({ working, provisional: true });
  });

  it('stamps a due time provisional only when a day of the unpublished year was counted', () => {
    expect(published.addWorkingDays(at('2026-12-29T10:00'), 2)).toEqual({ dueAt: endOfDay('2026-12-31'), provisional: false });
    expect(published.addWorkingDays(at('2026-12-30T10:00'), 2)).toEqual({ dueAt: endOfDay('2027-01-04'), provisional: true });
    expect(published.addWorkingDays(at('2025-12-31T10:00'), 1)).toEqual({ dueAt: endOfDay('2026-01-04'), provisional: false });
  });

  it('moves a provisional due time once the calendar is published', () => {
    expect(unpublished.addWorkingDays(at('2026-02-12T09:00'), 3)).toEqual({ dueAt: endOfDay('2026-02-17'), provisional: true });
    expect(published.addWorkingDays(at('2026-02-12T09:00'), 3)).toEqual({ dueAt: endOfDay('2026-02-24'), provisional: false });
  });
});

describe('working-day limits (PLAT-011)', () => {
  it.each([
    ['received Saturday, 2 working days', '2026-03-07T10:00', 2, '2026-03-10'],
    ['received Sunday, 2 working days', '2026-03-08T23:59', 2, '2026-03-10'],
    ['received Friday, 2 working days', '2026-03-06T10:00', 2, '2026-03-10'],
    ['received Monday 00:00, 1 working day', '2026-03-02T00:00', 1, '2026-03-03'],
    ['received Monday 23:59, 1 working day', '2026-03-02T23:59', 1, '2026-03-03'],
    ['over Spring Festival, make-up Saturdays counted', '2026-02-13T18:00', 2, '2026-02-24'],
    ['received in the festival', '2026-02-17T12:00', 5, '2026-02-28'],
    ['received in the festival, sixth day', '2026-02-17T12:00', 6, '2026-03-02'],
    ['received on a make-up Saturday', '2026-02-28T09:00', 1, '2026-03-02'],
    ['the same working day', '2026-03-02T09:00', 0, '2026-03-02'],
    ['the same working day, received Saturday', '2026-03-07T09:00', 0, '2026-03-09'],
  ])('%s', (_, from, days, lastDay) => {
    expect(published.addWorkingDays(at(from), days)).toEqual({ dueAt: endOfDay(lastDay), provisional: false });
  });

  it('ends at 24:00, which is 16:00 UTC', () => {
    expect(published.addWorkingDays(at('2026-03-07T10:00'), 2).dueAt.toISOString()).toBe('2026-03-10T16:00:00.000Z');
  });

  it('always ends on a working day with n working days in between', () => {
    for (let date = '2026-01-01'; date < '2026-12-01'; date = addDays(date, 1)) {
      const due = published.addWorkingDays(at(`${date}T12:00`), 4).dueAt;
      let counted = 0;
      for (let day = addDays(date, 1); endOfDay(day) <= due; day = addDays(day, 1)) counted += published.isWorkingDay(day).working ? 1 : 0;
      expect(counted).toBe(4);
      expect(published.isWorkingDay(due.toISOString().slice(0, 10)).working).toBe(true);
    }
  });

  it.each([-1, 1.5, Number.NaN])('has no due time for %p days', (days) => {
    expect(() => published.addWorkingDays(at('2026-03-02T09:00'), days)).toThrow(RangeError);
  });
});

describe('a calendar that contradicts itself is refused', () => {
  const year = { year: 2026, holidays: ['2026-10-01'], workdays: ['2026-10-10'] };
  it.each([
    ['a year given twice', [year, year], 'INVALID_INPUT'],
    ['a day of another year', [{ ...year, holidays: ['2027-01-01'] }], 'INVALID_INPUT'],
    ['a day both off and working', [{ ...year, workdays: ['2026-10-01'] }], 'INVALID_INPUT'],
    ['a day that does not exist', [{ ...year, workdays: ['2026-02-30'] }], 'INVALID_DATE'],
  ])('%s', (_, years, code) => {
    expect(refusalOf(() => businessCalendar(years)).code).toBe(code);
  });
});
