import { describe, expect, it } from '@jest/globals';
import { businessCalendar } from '@guanjia/domain';
import { limitStamp, recounted } from './limit.rules.ts';

const year = (year: number, holidays: string[] = []) => ({ year, holidays, workdays: [] });
const standard = { key: 'repair.limits.routine.finish', value: '3', unit: 'day', dayKind: 'BC' as const };
/** Wednesday 30 December 2026, 09:30 in Shanghai. */
const from = new Date('2026-12-30T01:30:00Z');
const before = businessCalendar([year(2026)]);
const published = businessCalendar([year(2026), year(2027, ['2027-01-01', '2027-01-04', '2027-01-05'])]);

describe('a stamped limit', () => {
  it('keeps the standard in force, its start and its end (PLAT-014)', () => {
    expect(limitStamp(standard, from, before)).toEqual({
      standard: 'repair.limits.routine.finish', value: '3', unit: 'day', dayKind: 'BC', from: '2026-12-30T01:30:00.000Z',
      dueAt: '2027-01-05T16:00:00.000Z', isProvisional: true,
    });
  });

  it('is counted again from its own start when the year is published (PLAT-010)', () => {
    expect(recounted(limitStamp(standard, from, before), published)).toMatchObject({
      from: '2026-12-30T01:30:00.000Z', dueAt: '2027-01-07T16:00:00.000Z', isProvisional: false,
    });
  });

  it('stays as it is once firm, whatever the calendar says later (PLAT-010)', () => {
    const firm = limitStamp(standard, from, businessCalendar([year(2026), year(2027)]));
    expect(firm).toMatchObject({ dueAt: '2027-01-04T16:00:00.000Z', isProvisional: false });
    expect(recounted(firm, published)).toBeNull();
  });
});
