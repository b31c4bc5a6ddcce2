import { describe, expect, it } from '@jest/globals';
import { kindOf, openFrom, windows } from './callback-window.rules.ts';

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
