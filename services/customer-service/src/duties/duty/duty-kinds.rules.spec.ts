import { describe, expect, it } from '@jest/globals';
import { calendarKinds, DUTY_KINDS, dutyDueAt, nextPeriodAt, periodBegunOn, termsOf } from './duty-kinds.rules.ts';

const at = (text: string) => new Date(text);

describe('what a period asks for', () => {
  it.each([
    ['DAILY_CLEARING', '2026-03-02', '2026-03-02'], ['LISTING_UPDATE', '2026-03-09', '2026-W11'], ['LISTING_UPDATE', '2026-03-10', undefined],
    ['BULLETIN_BOARD', '2026-03-01', '2026-03'], ['SERVICE_BULLETIN', '2026-04-01', '2026-Q2'], ['SERVICE_BULLETIN', '2026-05-01', undefined],
    ['TICKET_ANALYSIS', '2026-03-01', '2026-02'], ['TICKET_ANALYSIS', '2026-01-01', '2025-12'], ['COMPLAINT_ANALYSIS', '2026-03-02', undefined],
    ['CALLBACK_STATISTICS', '2026-03-01', '2026-Q1'], ['CALLBACK_STATISTICS', '2026-02-01', undefined], ['CALLBACK_STATISTICS', '2026-12-01', '2026-Q4'],
    ['NIGHT_ENTRY', '2026-03-02', undefined],
  ] as const)('%s is asked for on %s of %s (CS-020 … CS-027, CS-053, CS-103, CS-104, CS-105)', (kind, day, period) => {
    expect(periodBegunOn(kind, day)?.text).toBe(period);
  });

  it.each([
    ['DAILY_CLEARING', '2026-03-02', '2026-03-02T12:00:00Z'], ['MORNING_REPORT', '2026-03-02', '2026-03-03T00:30:00Z'], ['ONLINE_WATCH', '2026-03-02', '2026-03-02T16:00:00Z'],
    ['FOLLOW_UP', '2026-03-09', '2026-03-15T16:00:00Z'], ['CALLBACK_SAMPLE', '2026-03-09', '2026-03-09T16:00:00Z'], ['LISTING_UPDATE', '2026-03-02', '2026-03-08T16:00:00Z'],
    ['TICKET_ANALYSIS', '2026-01-01', '2026-02-28T16:00:00Z'], ['TICKET_ANALYSIS', '2026-02-01', '2026-03-31T16:00:00Z'], ['COMPLAINT_ANALYSIS', '2026-12-01', '2027-01-31T16:00:00Z'],
    ['BULLETIN_BOARD', '2026-03-02', '2026-03-31T16:00:00Z'], ['SERVICE_BULLETIN', '2026-03-02', '2026-03-31T16:00:00Z'], ['CALLBACK_STATISTICS', '2026-12-01', '2026-12-31T16:00:00Z'],
  ] as const)('%s of %s is due at %s (CS-020 … CS-027, CS-034, CS-053, CS-103, CS-104, CS-105)', (kind, day, due) => {
    expect(dutyDueAt(kind, day)).toEqual(at(due));
  });

  it('is looked at again when the first period of what goes by a standard ends (CS-103, CS-104, CS-105)', () => {
    expect(calendarKinds('STANDARD')).toEqual(['LISTING_UPDATE', 'BULLETIN_BOARD', 'SERVICE_BULLETIN']);
    expect(nextPeriodAt('2026-03-02')).toEqual(at('2026-03-08T16:00:00Z'));
    expect(nextPeriodAt('2026-03-31')).toEqual(at('2026-03-31T16:00:00Z'));
  });

  it('is told to another than who does it when it is overdue', () => {
    expect(DUTY_KINDS.filter((kind) => termsOf(kind).answers === termsOf(kind).does)).toEqual([]);
  });
});
