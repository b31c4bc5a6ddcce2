import { moves, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { LONGEST_SHIFT_HOURS, type Period, type Post } from '../roster-watch/cover.rules.ts';

type DutyPost = Exclude<Post, 'HOTLINE'>;

export const dutyShiftMoves = moves({
  states: ['PLANNED', 'WITHDRAWN'],
  initial: 'PLANNED',
  final: ['WITHDRAWN'],
  moves: { withdrawDutyShift: { from: ['PLANNED'], to: 'WITHDRAWN' } },
});

/** 值班: one person at a post for a time. @source CS-001 */
export interface DutyShift extends Period {
  id: string;
  estateId: string;
  post: DutyPost;
  employeeId: string;
  state: (typeof dutyShiftMoves.states)[number];
  withdrawnAt: Date | null;
  withdrawReason: 'REPLANNED' | 'DEPARTED' | null;
}

export type DutyShiftCommand =
  /** `others`: what else is planned for this person around that time */
  | ({ type: 'createDutyShift'; others: readonly Period[] } & Pick<DutyShift, 'id' | 'estateId' | 'post' | 'employeeId' | 'startAt' | 'endAt'>)
  | { type: 'withdrawDutyShift'; reason: NonNullable<DutyShift['withdrawReason']> };

/** @throws SHIFT_PERIOD_INVALID, TIME_PAST, SHIFT_OVERLAPS, WRONG_STATE   @source CS-001 */
export function decideDutyShift(command: DutyShiftCommand, known: DutyShift | null, { now }: { now: Date }): Decision<DutyShift> {
  if (command.type === 'withdrawDutyShift') {
    dutyShiftMoves.require(command.type, known!.state);
    return { state: { state: 'WITHDRAWN', withdrawnAt: now, withdrawReason: command.reason }, events: [] };
  }
  const { type: _, others, ...shift } = command;
  checkPeriod(shift);
  if (shift.endAt <= now) throw customerServiceErrors.error('TIME_PAST', { field: 'endAt', params: { field: 'endAt' } });
  if (others.some(({ startAt, endAt }) => startAt < shift.endAt && endAt > shift.startAt)) throw customerServiceErrors.error('SHIFT_OVERLAPS', { field: 'startAt' });
  return { state: { ...shift, state: 'PLANNED', withdrawnAt: null, withdrawReason: null }, events: [] };
}

/** @throws SHIFT_PERIOD_INVALID */
export function checkPeriod({ startAt, endAt }: Period): void {
  const lasts = endAt.getTime() - startAt.getTime();
  if (lasts > 0 && lasts <= LONGEST_SHIFT_HOURS * 3_600_000) return;
  throw customerServiceErrors.error('SHIFT_PERIOD_INVALID', { field: 'endAt', params: { hours: LONGEST_SHIFT_HOURS } });
}
