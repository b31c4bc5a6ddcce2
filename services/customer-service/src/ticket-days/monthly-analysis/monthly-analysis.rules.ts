import { monthlyAnalysisHeld, type MONTHLY_ANALYSIS_KINDS } from '@guanjia/contracts';
import { isOverdue, moves, yearMonthOf, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { dutyDueAt } from '../../duties/duty/duty-kinds.rules.ts';

export type AnalysisKind = (typeof MONTHLY_ANALYSIS_KINDS)[number];

export const monthlyAnalysisMoves = moves({
  states: ['OPEN', 'PREPARED', 'HELD'],
  initial: 'OPEN',
  final: ['HELD'],
  moves: {
    rescheduleAnalysis: { from: ['OPEN', 'PREPARED'], to: ['OPEN', 'PREPARED'] },
    prepareMonthlyAnalysis: { from: ['OPEN', 'PREPARED'], to: 'PREPARED' },
    holdMonthlyAnalysis: { from: ['PREPARED'], to: 'HELD' },
  },
});

/** Records under one value. */
export interface SnapshotCount {
  value: string | null;
  count: number;
}

/** The month's records as they were at the meeting, by each dimension. @source CS-024 CS-083 */
export interface StatsSnapshot {
  takenAt: string;
  total: number;
  /** dimension → counts, whose sum is the total */
  by: Record<string, SnapshotCount[]>;
}

/** 月度分析会: one month's tickets, or complaints, analysed by the project manager with zone leaders and departments.
 *  @source CS-024 CS-025 CS-026 CS-083 */
export interface MonthlyAnalysis {
  id: string;
  estateId: string;
  kind: AnalysisKind;
  /** the month that is analysed */
  month: string;
  state: (typeof monthlyAnalysisMoves.states)[number];
  openedBy: string;
  openedAt: Date;
  meetingAt: Date;
  /** one working day before the meeting */
  prepareBy: Date;
  preClearedAt: Date | null;
  preparedBy: string | null;
  isPreparedLate: boolean;
  analysis: string | null;
  departmentIds: string[];
  meetingId: string | null;
  conclusion: string | null;
  heldBy: string | null;
  heldAt: Date | null;
  /** after the month in which it was due */
  isLate: boolean;
  statsSnapshot: StatsSnapshot | null;
}

export type MonthlyAnalysisCommand =
  | { type: 'openMonthlyAnalysis'; id: string; estateId: string; kind: AnalysisKind; month: string; meetingAt: Date; prepareBy: Date }
  | { type: 'rescheduleAnalysis'; meetingAt: Date; prepareBy: Date }
  /** `unconfirmed`: open tickets without a status that engineering confirmed since it was opened */
  | { type: 'prepareMonthlyAnalysis'; analysis: string | null; departmentIds: string[]; unconfirmed: number }
  | { type: 'holdMonthlyAnalysis'; meetingId: string; conclusion: string; snapshot: StatsSnapshot };

type Of<T extends MonthlyAnalysisCommand['type']> = Extract<MonthlyAnalysisCommand, { type: T }>;

/** @throws WRONG_STATE, MONTH_NOT_BEGUN, TIME_PAST, TICKETS_UNCONFIRMED, ANALYSIS_TEXT_MISSING   @source CS-024 CS-025 CS-026 CS-083 */
export function decideMonthlyAnalysis(command: MonthlyAnalysisCommand, known: MonthlyAnalysis | null, context: Context): Decision<MonthlyAnalysis> {
  if (command.type === 'openMonthlyAnalysis') return opened(command, context);
  const analysis = known!;
  monthlyAnalysisMoves.require(command.type, analysis.state);
  switch (command.type) {
    case 'rescheduleAnalysis': return { state: timed(command, context), events: [] };
    case 'prepareMonthlyAnalysis': return prepared(command, analysis, context);
    case 'holdMonthlyAnalysis': return held(command, analysis, context);
  }
}

function opened({ id, estateId, kind, month, ...times }: Of<'openMonthlyAnalysis'>, context: Context): Decision<MonthlyAnalysis> {
  if (month > yearMonthOf(context.now)) throw customerServiceErrors.error('MONTH_NOT_BEGUN', { field: 'month' });
  return {
    state: {
      id, estateId, kind, month, state: 'OPEN', openedBy: context.actorId, openedAt: context.now, ...timed(times, context), preClearedAt: null, preparedBy: null,
      isPreparedLate: false, analysis: null, departmentIds: [], meetingId: null, conclusion: null, heldBy: null, heldAt: null, isLate: false, statsSnapshot: null,
    },
    events: [],
  };
}

function timed({ meetingAt, prepareBy }: { meetingAt: Date; prepareBy: Date }, { now }: Context): { meetingAt: Date; prepareBy: Date } {
  if (meetingAt < now) throw customerServiceErrors.error('TIME_PAST', { field: 'meetingAt', params: { field: 'meetingAt' } });
  return { meetingAt, prepareBy };
}

/** Tickets: each open one has its status and date. Complaints: the zone leader's analysis, with the departments that took part. */
function prepared({ analysis, departmentIds, unconfirmed }: Of<'prepareMonthlyAnalysis'>, { kind, prepareBy }: MonthlyAnalysis, { now, actorId }: Context): Decision<MonthlyAnalysis> {
  if (kind === 'TICKET' && unconfirmed > 0) throw customerServiceErrors.error('TICKETS_UNCONFIRMED', { params: { count: unconfirmed } });
  if (kind === 'COMPLAINT' && (!analysis || departmentIds.length === 0)) throw customerServiceErrors.error('ANALYSIS_TEXT_MISSING', { field: analysis ? 'departmentIds' : 'analysis' });
  return {
    state: { state: 'PREPARED', preClearedAt: now, preparedBy: actorId, isPreparedLate: isOverdue(prepareBy, now), analysis, departmentIds: [...new Set(departmentIds)] }, events: [],
  };
}

function held({ meetingId, conclusion, snapshot }: Of<'holdMonthlyAnalysis'>, { id, estateId, kind, month }: MonthlyAnalysis, { now, actorId }: Context): Decision<MonthlyAnalysis> {
  const isLate = isOverdue(dutyDueAt('TICKET_ANALYSIS', `${month}-01`), now);
  return {
    state: { state: 'HELD', meetingId, conclusion, statsSnapshot: snapshot, heldBy: actorId, heldAt: now, isLate },
    events: [monthlyAnalysisHeld.draft({ id, estateId, at: now, data: { kind, month, meetingId, total: snapshot.total, at: now.toISOString(), isLate } })],
  };
}
