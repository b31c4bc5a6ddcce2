import { describe, expect, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { calendarId, decideCalendar, type CalendarCommand, type CalendarRecord } from './business-calendar.rules.ts';

const now = new Date('2026-11-21T02:00:00.000Z');
const given = givenFor((command: CalendarCommand, _: CalendarRecord | null) => decideCalendar(command, now))(null);
const set = (days: Partial<CalendarCommand> = {}): CalendarCommand =>
  ({ type: 'setCalendar', year: 2027, regionId: null, holidays: ['2027-01-02', '2027-01-01', '2027-01-01'], workdays: ['2027-01-03'], ...days });

describe('a business calendar', () => {
  it('is published with each day once and in order (PLAT-010)', () => {
    const { events } = given.when(set()).thenEvents(['hr-training.calendar.updated.v1', 'hr-training.calendar.state.v1'])
      .thenState({ holidays: ['2027-01-01', '2027-01-02'], workdays: ['2027-01-03'] }).decision();
    expect(events[1]!.data).toMatchObject({ id: calendarId({ year: 2027, regionId: null }), state: 'EFFECTIVE', year: 2027 });
  });

  it('refuses a day of another year, and one that is both off and worked', () => {
    given.when(set({ holidays: ['2026-12-31'] })).thenRefused('INVALID_INPUT');
    given.when(set({ workdays: ['2027-01-01'] })).thenRefused('INVALID_INPUT');
    given.when(set({ year: 1800, holidays: [], workdays: [] })).thenRefused('INVALID_INPUT', 'year');
  });

  it('has one record per year and region', () => {
    const region = '01990000-0000-7000-8000-0000000000a1';
    const ids = [[2026, null], [2027, null], [2027, region]].map(([year, regionId]) => calendarId({ year: year as number, regionId: regionId as string | null }));
    expect(new Set(ids).size).toBe(3);
  });
});
