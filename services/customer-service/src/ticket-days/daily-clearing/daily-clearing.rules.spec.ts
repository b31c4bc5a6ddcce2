import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { dailyClearingMoves, decideDailyClearing, type DailyClearing, type DailyClearingCommand } from './daily-clearing.rules.ts';

const context = { now: at('10:00'), actorId: idOf(33) };

const sheet = { newTicketIds: [idOf(10)], doneTicketIds: [], openItems: [{ ticketId: idOf(10), state: 'NEW' as const, dueAt: null, isOverdue: false }] };
const aClearing: DailyClearing = {
  id: idOf(80), estateId: idOf(3), on: '2026-03-02', ...sheet, newCount: 1, doneCount: 0, openCount: 1, state: 'CONFIRMED', confirmedBy: idOf(33), confirmedAt: at('10:00'),
  isLate: false, reportedMeetingId: null, reportedAt: null, isReportLate: false,
};

describe('a clearing sheet', () => {
  const clear = (now = at('10:00')) => givenFor((command: DailyClearingCommand, known: DailyClearing | null) => decideDailyClearing(command, known, { now, actorId: idOf(33) }));
  const confirm = { type: 'confirmDailyClearing', id: idOf(80), estateId: idOf(3), on: '2026-03-02', sheet } as const;
  const link = { type: 'linkClearingToMeeting', meetingId: idOf(90), reportedAt: at('10:00') } as const;
  everyMove(dailyClearingMoves, (_, state) => decideDailyClearing(link, { ...aClearing, state }, context), { field: 'state' });

  it('is confirmed by its counts, and late after 20:00 (CS-020)', () => {
    clear()(null).when(confirm).thenState(aClearing).thenEvents(['customer-service.daily-clearing.confirmed.v1']);
    clear(at('12:00'))(null).when(confirm).thenState({ isLate: false });
    clear(new Date('2026-03-02T12:00:00.001Z'))(null).when(confirm).thenState({ isLate: true });
  });

  it('is reported once, after it was confirmed, by 08:30 of the next day (CS-021)', () => {
    const morning = new Date('2026-03-03T00:30:00Z');
    clear(morning)(aClearing).when({ ...link, reportedAt: morning }).thenState({ state: 'REPORTED', isReportLate: false }).thenEvents(['customer-service.daily-clearing.reported.v1']);
    const later = new Date('2026-03-03T00:30:00.001Z');
    clear(later)(aClearing).when({ ...link, reportedAt: later }).thenState({ isReportLate: true });
    clear(morning)(aClearing).when({ ...link, reportedAt: at('09:59') }).thenRefused('TIME_ORDER', 'reportedAt');
    clear(morning)(aClearing).when({ ...link, reportedAt: later }).thenRefused('TIME_ORDER', 'reportedAt');
  });
});
