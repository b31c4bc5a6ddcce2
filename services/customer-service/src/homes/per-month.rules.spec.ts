import { describe, expect, it } from '@jest/globals';
import { partEndAfter, partsOf } from './per-month.rules.ts';

const times = (value: string) => ({ standard: 'vacant.inspect', value, unit: 'per-month' });
const days = (ends: readonly Date[]) => ends.map((end) => end.toISOString());

describe('so many times a month (CS-117, CS-118)', () => {
  it('once is due when the month ends, twice at its middle and its end', () => {
    expect(days(partsOf('2026-03', times('1')))).toEqual(['2026-03-31T16:00:00.000Z']);
    expect(days(partsOf('2026-02', times('2')))).toEqual(['2026-02-14T16:00:00.000Z', '2026-02-28T16:00:00.000Z']);
  });

  it('24:00 belongs to the part that begins', () => {
    expect(partEndAfter(new Date('2026-03-31T15:59:59.999Z'), times('1'))).toEqual(new Date('2026-03-31T16:00:00.000Z'));
    expect(partEndAfter(new Date('2026-03-31T16:00:00.000Z'), times('1'))).toEqual(new Date('2026-04-30T16:00:00.000Z'));
  });

  it('more often than there are days is each day once', () => {
    for (const [month, count] of [['2026-02', 28], ['2028-02', 29], ['2026-04', 30], ['2026-03', 31]] as const) {
      const ends = days(partsOf(month, times('31')));
      expect([ends.length, new Set(ends).size]).toEqual([count, count]);
    }
  });

  it.each(['0', '100', '1.5', 'often'])('is not %s', (value) => {
    expect(() => partsOf('2026-03', times(value))).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
