import { describe, expect, it } from '@jest/globals';
import { businessCalendar } from './business-calendar.ts';
import { clockLimit, recounted, stampedLimit } from './stamped-limit.ts';

const calendar2026 = businessCalendar([{ year: 2026, holidays: [], workdays: [] }]);

describe('a stamped limit (PLAT-014)', () => {
  it('keeps the value in force and the due time', () => {
    const standard = { key: 'ticket.dispatch.urgent', value: '15', unit: 'minute', dayKind: 'ELAPSED' as const };
    expect(stampedLimit(standard, new Date('2026-03-02T01:30:00Z'), calendar2026)).toEqual({
      standard: 'ticket.dispatch.urgent', value: '15', unit: 'minute', dayKind: 'ELAPSED', from: '2026-03-02T01:30:00.000Z',
      dueAt: '2026-03-02T01:45:00.000Z', isProvisional: false,
    });
  });

  it('is provisional when it runs into a year without a published calendar (PLAT-010)', () => {
    const standard = { key: 'repair.limits.routine.finish', value: '3', unit: 'day', dayKind: 'BC' as const };
    expect(stampedLimit(standard, new Date('2026-12-31T02:00:00Z'), calendar2026)).toMatchObject({
      dueAt: '2027-01-06T16:00:00.000Z', isProvisional: true,
    });
  });

  it('is counted again from its own start when the year is published, and a firm one never (PLAT-010)', () => {
    const published = (...holidays: string[]) => businessCalendar([{ year: 2026, holidays: [], workdays: [] }, { year: 2027, holidays, workdays: [] }]);
    const standard = { key: 'repair.limits.routine.finish', value: '3', unit: 'day', dayKind: 'BC' as const };
    const provisional = stampedLimit(standard, new Date('2026-12-31T02:00:00Z'), calendar2026);
    expect(recounted(provisional, calendar2026)).toBeNull();
    const firm = recounted(provisional, published('2027-01-01', '2027-01-04'))!;
    expect(firm).toEqual({ ...provisional, dueAt: '2027-01-07T16:00:00.000Z', isProvisional: false });
    expect(recounted(firm, published('2027-01-05'))).toBeNull();
  });
});

describe('a limit that is a time of the day (PLAT-014)', () => {
  const clock = (value: string) => ({ key: 'ticket.entry.night', value, unit: 'clock time', dayKind: 'CAL' as const });
  const from = new Date('2026-03-02T14:30:00Z');

  it.each([['24:00', '2026-03-02T16:00:00.000Z'], ['17:30', '2026-03-02T09:30:00.000Z'], ['00:00', '2026-03-01T16:00:00.000Z']])('%s of the 2nd of March is %s', (value, dueAt) => {
    expect(clockLimit(clock(value), '2026-03-02', from)).toMatchObject({ value, from: from.toISOString(), dueAt, isProvisional: false });
  });

  it.each(['24', '25:00', '7:60', '24:01'])('refuses %s, which is none', (value) => {
    expect(() => clockLimit(clock(value), '2026-03-02', from)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
