import { describe, expect, it } from '@jest/globals';
import { kindOf, midDay, midWindow, openFrom, sampleWindow, windows } from './callback-window.rules.ts';

describe('the window of a callback', () => {
  it('is that of works for works, else that of tickets (CS-032, CS-035)', () => {
    expect((['URGENT', 'ROUTINE', 'WORKS'] as const).map((urgency) => kindOf({ urgency }))).toEqual(['TICKET', 'TICKET', 'WORKS']);
    expect(windows.TICKET).toEqual({ openAfter: null, dueBy: 'ticket.callback' });
  });

  it('opens with the completion, or at 00:00 of the seventh day after it (CS-035)', () => {
    const completedAt = new Date('2026-03-02T02:00:00Z');
    expect(openFrom(null, completedAt)).toEqual(completedAt);
    const standard = { key: 'callback.works.openAfter', value: '7', unit: 'day', dayKind: 'CAL' as const };
    expect(openFrom(standard, completedAt)).toEqual(new Date('2026-03-08T16:00:00Z'));
  });
});

describe('the window of what else is called back about', () => {
  it('ends by its standard (CS-039, CS-040, CS-041, CS-042, CS-043, CS-044)', () => {
    expect(windows).toMatchObject({
      TAKEOVER: { dueBy: 'callback.takeover' }, MOVE_IN: { openAfter: 'callback.moveIn.openFrom', dueBy: 'callback.moveIn.dueBy' },
      SPECIAL_SERVICE: { dueBy: 'callback.specialService.afterEnd' }, FIRST_AID: { dueBy: 'callback.firstAid' }, ACTIVITY: { dueBy: 'callback.activity' },
      OTHER: { openAfter: null, dueBy: 'callback.other' },
    });
  });

  it.each([['2026-03-01', '2026-08-31', 50, '2026-05-31'], ['2026-03-01', '2026-03-02', 50, '2026-03-01'], ['2026-01-01', '2026-12-31', 25, '2026-04-02']])(
    'of a term from %s to %s at %i %% is %s (CS-041)', (startOn, endOn, percent, day) => {
      expect(midDay(startOn, endOn, percent)).toBe(day);
    });

  it('in the middle of a term is that day, by the standard in force (CS-041)', () => {
    const mid = { key: 'callback.specialService.mid', value: '50', unit: 'percent', dayKind: 'CAL' as const };
    expect(midWindow(mid, '2026-03-01', '2026-08-31')).toMatchObject({
      opens: new Date('2026-05-30T16:00:00Z'), limit: { standard: mid.key, value: '50', dueAt: '2026-05-31T16:00:00.000Z', isProvisional: false },
    });
  });

  it('of a sample ends with the Sunday of its week (CS-034)', () => {
    const share = { key: 'callback.weeklySample', value: '20', unit: 'percent', dayKind: 'NONE' as const };
    const now = new Date('2026-03-10T02:00:00Z');
    expect(sampleWindow(share, now)).toMatchObject({ opens: now, limit: { value: '20', dueAt: '2026-03-15T16:00:00.000Z' } });
  });
});
