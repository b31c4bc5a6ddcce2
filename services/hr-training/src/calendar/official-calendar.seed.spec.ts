import { describe, expect, it } from '@jest/globals';
import { businessCalendar, weekdayOf } from '@guanjia/domain';
import { officialCalendar, officialCalendars } from './official-calendar.seed.ts';

describe('the official calendars', () => {
  it('have 23 years, 2004 to 2026, and every one stands the test of a calendar (PLAT-010)', () => {
    const years = officialCalendars();
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(() => businessCalendar(years)).not.toThrow();
    for (const { holidays, workdays } of years) {
      expect(holidays.length).toBeGreaterThanOrEqual(22);
      expect(workdays.every((day) => weekdayOf(day) > 5)).toBe(true);
    }
  });

  it('give 2026 as the State Council published it (PLAT-010)', () => {
    const { holidays, workdays } = officialCalendar(2026);
    expect(workdays).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
    expect(holidays).toHaveLength(33);
    expect(holidays.filter((day) => day.startsWith('2026-02'))).toEqual(Array.from({ length: 9 }, (_, i) => `2026-02-${15 + i}`));
  });

  it('leave 2027 open, which makes its days provisional (PLAT-010)', () => {
    const calendar = businessCalendar(officialCalendars());
    expect(calendar.isWorkingDay('2026-12-31')).toEqual({ working: true, provisional: false });
    expect(calendar.isWorkingDay('2027-01-04')).toEqual({ working: true, provisional: true });
  });
});
