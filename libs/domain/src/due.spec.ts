import { describe, expect, it } from '@jest/globals';
import { businessCalendar } from './business-calendar.ts';
import { calendar2026 } from './calendar-2026.fixture.ts';
import { parseInstant } from './dates.ts';
import { type DayKind, dueAt, isOverdue, opensAt, type Standard } from './due.ts';
import { refusalOf } from './refusal.fixture.ts';

const calendar = businessCalendar([calendar2026]);
const at = (local: string): Date => parseInstant(`${local}+08:00`);
const limit = (value: string, unit: string, dayKind: DayKind): Standard => ({ key: 'spec.limit', value, unit, dayKind });

describe('due times (PLAT-011, PLAT-012)', () => {
  it.each<[string, string, string, DayKind, string, string]>([
    ['24 hours across midnight run exactly', '24', 'hour from completedAt', 'ELAPSED', '2026-03-06T22:15:30', '2026-03-07T22:15:30'],
    ['hours ignore holidays', '24', 'hour', 'CAL', '2026-02-16T08:00:00', '2026-02-17T08:00:00'],
    ['minutes run exactly', '15', 'minute', 'ELAPSED', '2026-03-01T23:50:00', '2026-03-02T00:05:00'],
    ['seconds run exactly', '60', 'second', 'ELAPSED', '2026-03-01T23:59:30', '2026-03-02T00:00:30'],
    ['elapsed days end at the time of day they began', '2', 'day', 'ELAPSED', '2026-03-01T09:30:00', '2026-03-03T09:30:00'],
    ['calendar days do not count the first day', '7', 'day', 'CAL', '2026-03-02T10:00:00', '2026-03-10T00:00:00'],
    ['calendar days count from the day even at 00:00', '1', 'day', 'CAL', '2026-03-02T00:00:00', '2026-03-04T00:00:00'],
    ['calendar days are not moved by a holiday', '3', 'day from handledAt', 'CAL', '2026-02-14T10:00:00', '2026-02-18T00:00:00'],
    ['no day at all is the rest of the day', '0', 'day', 'CAL', '2026-03-02T10:00:00', '2026-03-03T00:00:00'],
    ['weeks are seven days', '2', 'week', 'CAL', '2026-03-02T10:00:00', '2026-03-17T00:00:00'],
    ['31 January and one month is the end of February', '1', 'month', 'CAL', '2026-01-31T10:00:00', '2026-03-01T00:00:00'],
    ['the same in a leap year', '1', 'month', 'CAL', '2028-01-31T10:00:00', '2028-03-01T00:00:00'],
    ['months end on the same day', '1', 'month from moveInAt', 'CAL', '2026-03-15T10:00:00', '2026-04-16T00:00:00'],
    ['years end on the same date', '3', 'year from filing', 'CAL', '2026-03-15T10:00:00', '2029-03-16T00:00:00'],
    ['29 February and one year', '1', 'year after term', 'CAL', '2028-02-29T10:00:00', '2029-03-01T00:00:00'],
    ['Saturday and 2 working days is Tuesday 24:00', '2', 'day from receivedAt', 'BC', '2026-03-07T10:00:00', '2026-03-11T00:00:00'],
    ['working days jump the festival', '3', 'day, same matter', 'BC', '2026-02-13T10:00:00', '2026-02-26T00:00:00'],
    ['staffed minutes inside the hours', '30', 'minute', 'STAFFED_HOURS', '2026-03-07T09:00:00', '2026-03-07T09:30:00'],
    ['staffed minutes may end with the hours', '30', 'minute', 'STAFFED_HOURS', '2026-03-07T17:00:00', '2026-03-07T17:30:00'],
    ['staffed minutes stop overnight', '30', 'minute', 'STAFFED_HOURS', '2026-03-07T17:20:00', '2026-03-08T08:50:00'],
    ['staffed minutes from the closing minute start next day', '30', 'minute', 'STAFFED_HOURS', '2026-03-07T17:30:00', '2026-03-08T09:00:00'],
    ['staffed minutes at night start in the morning', '30', 'minute', 'STAFFED_HOURS', '2026-03-07T23:10:00', '2026-03-08T09:00:00'],
    ['staffed minutes before opening start at opening', '30', 'minute', 'STAFFED_HOURS', '2026-03-07T03:00:00', '2026-03-07T09:00:00'],
    ['staffed hours span days', '20', 'hour', 'STAFFED_HOURS', '2026-03-07T16:30:00', '2026-03-10T09:30:00'],
    ['a whole staffed day ends with it', '9', 'hour', 'STAFFED_HOURS', '2026-03-07T08:30:00', '2026-03-07T17:30:00'],
  ])('%s', (_, value, unit, dayKind, from, due) => {
    expect(dueAt(limit(value, unit, dayKind), at(from), calendar)).toEqual({ dueAt: at(due), provisional: false });
  });

  it('hands on that a working-day limit is provisional (PLAT-010)', () => {
    expect(dueAt(limit('1', 'day', 'BC'), at('2027-03-06T10:00:00'), calendar)).toEqual({ dueAt: at('2027-03-09T00:00:00'), provisional: true });
    expect(dueAt(limit('1', 'day', 'CAL'), at('2027-03-06T10:00:00'), calendar).provisional).toBe(false);
  });

  it('counts staffed time in the hours that the estate keeps', () => {
    const night = businessCalendar([], { staffedHours: { from: '00:00', to: '24:00' } });
    expect(dueAt(limit('30', 'minute', 'STAFFED_HOURS'), at('2026-03-07T23:45:00'), night).dueAt).toEqual(at('2026-03-08T00:15:00'));
  });

  it.each([['17:30', '08:30'], ['08:30', '08:30'], ['8:30', '17:30'], ['08:30', '24:01'], ['08:30', '25:00'], ['', '']])(
    'refuses the staffed hours %p to %p', (from, to) => {
      expect(refusalOf(() => businessCalendar([], { staffedHours: { from, to } })).code).toBe('INVALID_INPUT');
    },
  );

  it.each<[string, string, DayKind]>([
    ['20', '% of the contract term', 'CAL'], ['90', 'day before end', 'CAL'], ['10', 'day of that month', 'CAL'], ['1', 'day of next month', 'CAL'],
    ['24:00', 'clock time of the day found', 'CAL'], ['LAST_DAY', 'day of the delivery month', 'CAL'], ['2', 'count', 'NONE'], ['1', 'day', 'NONE'],
    ['-1', 'day', 'CAL'], ['1.5', 'hour', 'ELAPSED'], ['', 'day', 'CAL'], ['1', 'week', 'BC'], ['1', 'hour', 'BC'], ['1', 'day', 'STAFFED_HOURS'], ['1', 'days', 'CAL'],
    ['2', 'month, first = month the bill became payable', 'CAL'],
  ])('refuses %s %s (%s): no time limit', (value, unit, dayKind) => {
    expect(refusalOf(() => dueAt(limit(value, unit, dayKind), at('2026-03-02T10:00:00'), calendar))).toMatchObject({ code: 'INVALID_INPUT', field: 'spec.limit' });
  });
});

describe('what must wait', () => {
  it.each([
    ['7', 'day from completedAt', '2026-03-02T10:00:00', '2026-03-09T00:00:00'],
    ['0', 'day from moveInAt', '2026-03-02T10:00:00', '2026-03-02T00:00:00'],
    ['1', 'month', '2026-01-31T10:00:00', '2026-02-28T00:00:00'],
  ])('%s %s after %s opens at %s (PLAT-012)', (value, unit, from, opens) => {
    expect(opensAt(limit(value, unit, 'CAL'), at(from))).toEqual(at(opens));
  });

  it('refuses to open by clock time or working days', () => {
    expect(refusalOf(() => opensAt(limit('1', 'hour', 'CAL'), at('2026-03-02T10:00:00'))).code).toBe('INVALID_INPUT');
    expect(refusalOf(() => opensAt(limit('1', 'day', 'BC'), at('2026-03-02T10:00:00'))).code).toBe('INVALID_INPUT');
  });
});

describe('overdue', () => {
  it.each([[-1, false], [0, false], [1, true]])('%i ms after the limit: %p, for 以内 includes its last instant (PLAT-013)', (ms, overdue) => {
    const due = at('2026-03-11T00:00:00');
    expect(isOverdue(due, new Date(due.getTime() + ms))).toBe(overdue);
  });
});
