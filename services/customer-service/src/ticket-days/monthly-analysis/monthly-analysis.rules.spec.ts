import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideMonthlyAnalysis, monthlyAnalysisMoves, type MonthlyAnalysis, type MonthlyAnalysisCommand } from './monthly-analysis.rules.ts';

const context = { now: at('10:00'), actorId: idOf(33) };

describe('a monthly analysis', () => {
  const times = { meetingAt: at('12:00'), prepareBy: at('11:00') };
  const anAnalysis: MonthlyAnalysis = {
    id: idOf(86), estateId: idOf(3), kind: 'TICKET', month: '2026-02', state: 'OPEN', openedBy: idOf(33), openedAt: at('10:00'), ...times, preClearedAt: null, preparedBy: null,
    isPreparedLate: false, analysis: null, departmentIds: [], meetingId: null, conclusion: null, heldBy: null, heldAt: null, isLate: false, statsSnapshot: null,
  };
  const snapshot = { takenAt: at('10:00').toISOString(), total: 4, by: {} };
  const commands = {
    rescheduleAnalysis: { type: 'rescheduleAnalysis', ...times },
    prepareMonthlyAnalysis: { type: 'prepareMonthlyAnalysis', analysis: null, departmentIds: [] as string[], unconfirmed: 0 },
    holdMonthlyAnalysis: { type: 'holdMonthlyAnalysis', meetingId: idOf(90), conclusion: '加强', snapshot },
  } as const;
  const given = givenFor((command: MonthlyAnalysisCommand, known: MonthlyAnalysis | null) => decideMonthlyAnalysis(command, known, context));
  everyMove(monthlyAnalysisMoves, (type, state) => decideMonthlyAnalysis(commands[type], { ...anAnalysis, state }, context), { field: 'state' });
  const open = { type: 'openMonthlyAnalysis', id: idOf(86), estateId: idOf(3), kind: 'TICKET', month: '2026-02', ...times } as const;

  it('is opened for a month that has begun, with a meeting to come (CS-024)', () => {
    given(null).when(open).thenState(anAnalysis).thenEvents([]);
    given(null).when({ ...open, month: '2026-04' }).thenRefused('MONTH_NOT_BEGUN', 'month');
    given(null).when({ ...open, meetingAt: at('09:59') }).thenRefused('TIME_PAST', 'meetingAt');
  });

  it('of tickets waits for the last of them to be confirmed; of complaints for its text and departments (CS-025, CS-026)', () => {
    const { prepareMonthlyAnalysis: prepare } = commands;
    given(anAnalysis).when({ ...prepare, unconfirmed: 1 }).thenRefused('TICKETS_UNCONFIRMED');
    given(anAnalysis).when(prepare).thenState({ state: 'PREPARED', preClearedAt: at('10:00'), isPreparedLate: false });
    given({ ...anAnalysis, prepareBy: at('09:59') }).when(prepare).thenState({ isPreparedLate: true });
    const ofComplaints: MonthlyAnalysis = { ...anAnalysis, kind: 'COMPLAINT' };
    given(ofComplaints).when({ ...prepare, departmentIds: [idOf(30)] }).thenRefused('ANALYSIS_TEXT_MISSING', 'analysis');
    given(ofComplaints).when({ ...prepare, analysis: '噪音' }).thenRefused('ANALYSIS_TEXT_MISSING', 'departmentIds');
    given(ofComplaints).when({ ...prepare, analysis: '噪音', departmentIds: [idOf(30), idOf(30)] }).thenState({ departmentIds: [idOf(30)] });
  });

  it('is held with its figures, and late after the next month (CS-024, CS-026, CS-083)', () => {
    const prepared: MonthlyAnalysis = { ...anAnalysis, state: 'PREPARED' };
    given(prepared).when(commands.holdMonthlyAnalysis).thenState({ state: 'HELD', statsSnapshot: snapshot, isLate: false }).thenEvents(['customer-service.monthly-analysis.held.v1']);
    given({ ...prepared, month: '2026-01' }).when(commands.holdMonthlyAnalysis).thenState({ isLate: true });
  });
});
