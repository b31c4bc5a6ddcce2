import { dailyClearingConfirmed, dailyClearingReported } from '@guanjia/contracts';
import { isOverdue, moves, type Decision, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { TicketState } from '../../tickets/ticket/ticket-moves.rules.ts';
import { dutyDueAt } from '../../duties/duty/duty-kinds.rules.ts';

export const dailyClearingMoves = moves({
  states: ['CONFIRMED', 'REPORTED'],
  initial: 'CONFIRMED',
  final: ['REPORTED'],
  moves: { linkClearingToMeeting: { from: ['CONFIRMED'], to: 'REPORTED' } },
});

/** A ticket that was unfinished when the sheet was confirmed. `dueAt`: ISO 8601, UTC. @source CS-020 */
export interface OpenItem {
  ticketId: string;
  state: TicketState;
  dueAt: string | null;
  isOverdue: boolean;
}

/** What the tickets of a day were when its sheet was confirmed. @source CS-020 */
export interface DaySheet {
  newTicketIds: string[];
  doneTicketIds: string[];
  openItems: OpenItem[];
}

/** 日清表: the tickets of one day, as an officer confirmed them before going home. @source CS-020 CS-021 */
export interface DailyClearing extends DaySheet {
  id: string;
  estateId: string;
  on: LocalDate;
  newCount: number;
  doneCount: number;
  openCount: number;
  state: (typeof dailyClearingMoves.states)[number];
  confirmedBy: string;
  confirmedAt: Date;
  /** after the end of the desk's shift */
  isLate: boolean;
  reportedMeetingId: string | null;
  reportedAt: Date | null;
  isReportLate: boolean;
}

export type DailyClearingCommand =
  | { type: 'confirmDailyClearing'; id: string; estateId: string; on: LocalDate; sheet: DaySheet }
  | { type: 'linkClearingToMeeting'; meetingId: string; reportedAt: Date };

/** @throws WRONG_STATE, TIME_ORDER   @source CS-020 CS-021 */
export function decideDailyClearing(command: DailyClearingCommand, known: DailyClearing | null, context: { now: Date; actorId: string }): Decision<DailyClearing> {
  return command.type === 'confirmDailyClearing' ? confirmed(command, context) : reported(command, known!, context);
}

function confirmed({ id, estateId, on, sheet }: Extract<DailyClearingCommand, { type: 'confirmDailyClearing' }>, { now, actorId }: { now: Date; actorId: string }): Decision<DailyClearing> {
  const counts = { newCount: sheet.newTicketIds.length, doneCount: sheet.doneTicketIds.length, openCount: sheet.openItems.length };
  const isLate = isOverdue(dutyDueAt('DAILY_CLEARING', on), now);
  return {
    state: { id, estateId, on, ...sheet, ...counts, state: 'CONFIRMED', confirmedBy: actorId, confirmedAt: now, isLate, reportedMeetingId: null, reportedAt: null, isReportLate: false },
    events: [dailyClearingConfirmed.draft({ id, estateId, at: now, data: { on, ...counts, confirmedBy: actorId, at: now.toISOString(), isLate } })],
  };
}

/** It was reported at a meeting, which was not before it was confirmed. */
function reported(
  { type, meetingId, reportedAt }: Extract<DailyClearingCommand, { type: 'linkClearingToMeeting' }>, clearing: DailyClearing, { now }: { now: Date },
): Decision<DailyClearing> {
  dailyClearingMoves.require(type, clearing.state);
  if (reportedAt > now || reportedAt < clearing.confirmedAt) throw customerServiceErrors.error('TIME_ORDER', { field: 'reportedAt' });
  const isReportLate = isOverdue(dutyDueAt('MORNING_REPORT', clearing.on), reportedAt);
  const { id, estateId, on } = clearing;
  return {
    state: { state: 'REPORTED', reportedMeetingId: meetingId, reportedAt, isReportLate },
    events: [dailyClearingReported.draft({ id, estateId, at: now, data: { on, meetingId, at: reportedAt.toISOString(), isLate: isReportLate } })],
  };
}
