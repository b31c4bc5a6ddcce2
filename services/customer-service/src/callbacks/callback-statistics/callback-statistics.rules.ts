import { callbackStatisticsPublished } from '@guanjia/contracts';
import {
  addMonths, endOfDay, moves, platformErrors, quarterBounds, startOfDay, type Context, type Decision, type LocalDate, type PeriodBounds,
} from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { CallbackKind } from '../callback/callback.rules.ts';
import type { RecurrenceRow } from '../recurrence/recurrence.sql.ts';
import { statisticsTask } from './callback-statistics.events.ts';

/** @source lifecycles 3.1 Statistics · CS-053 */
export const callbackStatisticsMoves = moves({
  states: ['DRAFT', 'REVIEWED', 'PUBLISHED'],
  initial: 'DRAFT',
  final: ['PUBLISHED'],
  moves: {
    redraftCallbackStatistics: { from: ['DRAFT'], to: 'DRAFT' },
    reviewCallbackStatistics: { from: ['DRAFT'], to: ['REVIEWED', 'PUBLISHED'] },
    publishCallbackStatistics: { from: ['REVIEWED'], to: 'PUBLISHED' },
  },
});

export type CallbackStatisticsState = (typeof callbackStatisticsMoves.states)[number];

/** The callbacks of one kind in the period. `scheduled` by when they were due, the rest by when they were made. */
export interface KindCounts {
  kind: CallbackKind;
  scheduled: number;
  made: number;
  satisfied: number;
  unsatisfied: number;
  unreached: number;
  late: number;
}

/** A matter that came up repeatedly. */
export interface Repeated extends Pick<RecurrenceRow, 'category' | 'unitId' | 'equipmentId' | 'count' | 'limit'> {
  sourceIds: string[];
}

/** What the form counts. */
export interface CallbackFigures {
  byKind: KindCounts[];
  failedCount: number;
  failedCallbackIds: string[];
  repeatComplaints: Repeated[];
  repeatRepairs: Repeated[];
}

/** 回访统计表: the callbacks of a quarter, counted and analysed. @source CS-053 */
export interface CallbackStatistics extends CallbackFigures {
  id: string;
  estateId: string;
  /** e.g. 2026-Q1 */
  quarter: string;
  state: CallbackStatisticsState;
  reportText: string;
  /** until when it was counted: the drafting, or the end of the quarter */
  countedUntil: Date;
  draftedBy: string;
  draftedAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  reviewOpinion: string | null;
  publishedAt: Date | null;
}

interface Drafting {
  reportText: string;
  figures: CallbackFigures;
  countedUntil: Date;
}

export type CallbackStatisticsCommand =
  | ({ type: 'draftCallbackStatistics'; id: string; estateId: string; quarter: string } & Drafting)
  | ({ type: 'redraftCallbackStatistics' } & Drafting)
  | { type: 'reviewCallbackStatistics'; opinion: string }
  | { type: 'publishCallbackStatistics' };

export const STATISTICS_DEADLINE = 'callback-statistics.publish';

/** @throws QUARTER_INVALID   @example 2026-Q1 → 1 January to 31 March 2026 */
export function boundsOfQuarter(quarter: string): PeriodBounds {
  const parts = /^(20\d{2})-Q([1-4])$/.exec(quarter);
  if (!parts) throw customerServiceErrors.error('QUARTER_INVALID', { field: 'quarter' });
  return quarterBounds(`${parts[1]}-${String(Number(parts[2]) * 3).padStart(2, '0')}-01`);
}

/** Until when a draft counts: now, or the end of the quarter. From the last month on it can be drafted.
 *  @throws QUARTER_INVALID, QUARTER_NOT_OVER   @source CS-053 · from when on is our assumption */
export function countedUntil(quarter: string, now: Date): Date {
  const { firstDay, end } = boundsOfQuarter(quarter);
  if (now < startOfDay(addMonths(firstDay, 2))) throw customerServiceErrors.error('QUARTER_NOT_OVER', { field: 'quarter' });
  return now < end ? now : end;
}

/** The last day of the quarter, from which on what was reviewed is published. @source CS-053 「每季度末」 */
export const publishedFrom = (quarter: string): Date => startOfDay(boundsOfQuarter(quarter).lastDay satisfies LocalDate);

/** The assistant drafts, the director reviews, and nobody what they drafted; at the end of the quarter it is published.
 *  @throws WRONG_STATE, SELF_APPROVAL   @source CS-053 PLAT-021 */
export function decideCallbackStatistics(command: CallbackStatisticsCommand, known: CallbackStatistics | null, context: Context): Decision<CallbackStatistics> {
  if (command.type === 'draftCallbackStatistics') return drafted(command, context);
  const statistics = known!;
  callbackStatisticsMoves.require(command.type, statistics.state);
  switch (command.type) {
    case 'redraftCallbackStatistics': {
      const { figures, reportText, countedUntil: until } = command;
      return { state: { ...figures, reportText, countedUntil: until, draftedBy: context.actorId, draftedAt: context.now }, events: [] };
    }
    case 'reviewCallbackStatistics': return reviewed(command.opinion, statistics, context);
    case 'publishCallbackStatistics': return published(statistics, context);
  }
}

function drafted(command: Extract<CallbackStatisticsCommand, { type: 'draftCallbackStatistics' }>, { now, actorId }: Context): Decision<CallbackStatistics> {
  const { id, estateId, quarter, reportText, figures, countedUntil: until } = command;
  const state: CallbackStatistics = {
    id, estateId, quarter, state: 'DRAFT', ...figures, reportText, countedUntil: until, draftedBy: actorId, draftedAt: now, reviewedBy: null, reviewedAt: null,
    reviewOpinion: null, publishedAt: null,
  };
  return { state, events: [statisticsTask('opened', state, { now, dueAt: endOfDay(boundsOfQuarter(quarter).lastDay) })] };
}

function reviewed(opinion: string, statistics: CallbackStatistics, context: Context): Decision<CallbackStatistics> {
  if (statistics.draftedBy === context.actorId) throw platformErrors.error('SELF_APPROVAL');
  const { now, actorId } = context;
  const review = { reviewedBy: actorId, reviewedAt: now, reviewOpinion: opinion };
  const closed = statisticsTask('closed', statistics, { now, dueAt: null });
  const from = publishedFrom(statistics.quarter);
  if (now < from) {
    return { state: { state: 'REVIEWED', ...review }, events: [closed], deadlines: [{ kind: STATISTICS_DEADLINE, ref: statistics.id, dueAt: from }] };
  }
  const { state, events } = published({ ...statistics, ...review }, context);
  return { state: { ...review, ...state }, events: [closed, ...events] };
}

function published(statistics: CallbackStatistics, { now }: Context): Decision<CallbackStatistics> {
  const { id, estateId, quarter, byKind, failedCount, failedCallbackIds, repeatComplaints, repeatRepairs, draftedBy, reviewedBy } = statistics;
  return {
    state: { state: 'PUBLISHED', publishedAt: now },
    events: [callbackStatisticsPublished.draft({ id, estateId, at: now, data: {
      quarter, draftedBy, reviewedBy: reviewedBy!, byKind, failedCount, failedCallbackIds, repeatComplaints, repeatRepairs,
    } })],
  };
}
