import { describe, expect, it } from '@jest/globals';
import { analysisDuty, clearingDuty, daysToOpen, followUpDuty, headOf, isMonday, isOver, isQuarterCounted, monthEndedBefore, reportDuty, sampleDuty, statisticsDuty, watchDuty } from './duty.rules.ts';

const at = (text: string) => new Date(text);

describe('what a day, week or month asks for', () => {
  it('is due at the end of the shift, at the morning meeting, and at midnight (CS-020, CS-021, CS-027)', () => {
    expect(clearingDuty('2026-03-02')).toMatchObject({ dueAt: at('2026-03-02T12:00:00Z'), endsAt: at('2026-03-02T16:00:00Z') });
    expect(reportDuty('2026-03-02')).toMatchObject({ dueAt: at('2026-03-03T00:30:00Z'), endsAt: null });
    expect(watchDuty('2026-03-02', { code: 'FORUM', watcherId: 'w' })).toMatchObject({ part: 'FORUM', employeeId: 'w', dueAt: at('2026-03-02T16:00:00Z') });
  });

  it('is due on Sunday at midnight, by the leader of the zone (CS-023)', () => {
    expect(followUpDuty('2026-03-09', { id: 'z', leaderId: 'l' })).toMatchObject({ period: '2026-03-09', part: 'z', employeeId: 'l', dueAt: at('2026-03-15T16:00:00Z') });
    expect(followUpDuty('2026-03-09', null)).toMatchObject({ part: '', employeeId: null, role: 'ZL' });
    expect(['2026-03-08', '2026-03-09'].map(isMonday)).toEqual([false, true]);
  });

  it.each([['2026-01', '2026-02-28T16:00:00Z'], ['2026-02', '2026-03-31T16:00:00Z'], ['2026-12', '2027-01-31T16:00:00Z']])(
    'of %s is analysed until %s, the end of the next month (CS-024, CS-026)', (month, dueAt) => {
      expect(analysisDuty('TICKET', month)).toMatchObject({ kind: 'TICKET_ANALYSIS', dueAt: at(dueAt), endsAt: null });
    });

  it('is asked for from the first of the next month (CS-024)', () => {
    expect(['2026-03-01', '2026-03-02', '2026-01-01'].map(monthEndedBefore)).toEqual(['2026-02', null, '2025-12']);
  });

  it('is to draw the sample on Monday, while the week lasts, and to count the callbacks by the end of the quarter (CS-034, CS-053)', () => {
    expect(sampleDuty('2026-03-09')).toMatchObject({ period: '2026-03-09', role: 'CSR', dueAt: at('2026-03-09T16:00:00Z'), endsAt: at('2026-03-15T16:00:00Z') });
    expect(['2026-03-01', '2026-03-02', '2026-02-01', '2026-12-01'].map(isQuarterCounted)).toEqual([true, false, false, true]);
    expect(statisticsDuty('2026-12-01')).toMatchObject({ period: '2026-Q4', role: 'AST', dueAt: at('2026-12-31T16:00:00Z'), endsAt: null });
    expect(headOf('AST')).toBe('OD');
  });

  it('was missed where it can no longer be done, and is only late where it can (CS-020, CS-021)', () => {
    expect(isOver(clearingDuty('2026-03-02'), at('2026-03-02T15:59:59Z'))).toBe(false);
    expect(isOver(clearingDuty('2026-03-02'), at('2026-03-02T16:00:00Z'))).toBe(true);
    expect(isOver(reportDuty('2026-03-02'), at('2026-04-01T00:00:00Z'))).toBe(false);
    expect([headOf('CSR'), headOf('ZL'), headOf('PM')]).toEqual(['CSS', 'CSS', 'RM']);
  });

  it('is opened for each day since the last, whenever the clock is looked at (CS-020)', () => {
    const now = at('2026-03-05T02:00:00Z');
    expect(daysToOpen(null, now)).toEqual(['2026-03-05']);
    expect(daysToOpen('2026-03-02', now)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
    expect(daysToOpen('2026-03-05', now)).toEqual([]);
  });
});
