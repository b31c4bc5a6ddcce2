import { localDateOf, type Decision, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { checkPeriod } from '../duty-shift/duty-shift.rules.ts';
import { LONGEST_SHIFT_HOURS } from '../roster-watch/cover.rules.ts';

/** Who answers the telephone for a time. Instants are ISO 8601, UTC: kept as JSON. */
export interface HotlineShift {
  employeeId: string;
  startAt: string;
  endAt: string;
}

/** 热线排班: who answers the telephone in shifts that begin on a day; the last may run into the next. @source CS-005 */
export interface HotlineRoster {
  id: string;
  estateId: string;
  onDate: LocalDate;
  shifts: HotlineShift[];
}

interface PlannedShift {
  employeeId: string;
  startAt: Date;
  endAt: Date;
}

export type HotlineRosterCommand =
  | { type: 'setHotlineRoster'; id: string; estateId: string; onDate: LocalDate; shifts: readonly PlannedShift[] }
  /** somebody left: shifts of theirs that are not over fall away */
  | { type: 'strikeEmployee'; employeeId: string };

/** @throws TIME_PAST, SHIFT_PERIOD_INVALID   @source CS-005 */
export function decideHotlineRoster(command: HotlineRosterCommand, known: HotlineRoster | null, { now }: { now: Date }): Decision<HotlineRoster> {
  if (command.type === 'strikeEmployee') {
    const shifts = known!.shifts.filter(({ employeeId, endAt }) => employeeId !== command.employeeId || new Date(endAt) <= now);
    return { state: { shifts }, events: [] };
  }
  const { id, estateId, onDate, shifts } = command;
  if (onDate < localDateOf(now)) throw customerServiceErrors.error('TIME_PAST', { field: 'on', params: { field: 'on' } });
  for (const shift of shifts) {
    checkPeriod(shift);
    if (localDateOf(shift.startAt) !== onDate) throw customerServiceErrors.error('SHIFT_PERIOD_INVALID', { field: 'startAt', params: { hours: LONGEST_SHIFT_HOURS } });
  }
  const kept = shifts.toSorted((a, b) => +a.startAt - +b.startAt)
    .map(({ employeeId, startAt, endAt }) => ({ employeeId, startAt: startAt.toISOString(), endAt: endAt.toISOString() }));
  return { state: known ? { shifts: kept } : { id, estateId, onDate, shifts: kept }, events: [] };
}
