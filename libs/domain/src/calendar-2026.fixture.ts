import type { CalendarYear } from './business-calendar.ts';
import { addDays, type LocalDate } from './dates.ts';

/** China's calendar of 2026 as the State Council published it: each stretch off, and the weekends worked for it. */
export const calendar2026: CalendarYear = {
  year: 2026,
  holidays: [
    ...stretch('2026-01-01', 3), // New Year 元旦
    ...stretch('2026-02-15', 9), // Spring Festival 春节
    ...stretch('2026-04-04', 3), // Qingming 清明
    ...stretch('2026-05-01', 5), // Labour Day 劳动节
    ...stretch('2026-06-19', 3), // Dragon Boat 端午
    ...stretch('2026-09-25', 3), // Mid-Autumn 中秋
    ...stretch('2026-10-01', 7), // National Day 国庆
  ],
  workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

function stretch(first: LocalDate, days: number): LocalDate[] {
  return Array.from({ length: days }, (_, index) => addDays(first, index));
}
