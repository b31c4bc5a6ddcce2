import { moves, type Decision } from '@guanjia/domain';
import { engineeringErrors } from '../../engineering.errors.ts';

export const onCallMoves = moves({
  states: ['PLANNED', 'WITHDRAWN'],
  initial: 'PLANNED',
  final: ['WITHDRAWN'],
  moves: { withdrawOnCall: { from: ['PLANNED'], to: 'WITHDRAWN' } },
});

/** 应急值班: a technician who is called first when something is urgent. @source ENG-027 OnCallRoster */
export interface OnCallShift {
  id: string;
  estateId: string;
  employeeId: string;
  startAt: Date;
  endAt: Date;
  state: (typeof onCallMoves.states)[number];
}

type OnCallCommand =
  | ({ type: 'planOnCall'; hasWorkingRole: boolean; employee: { state: string } } & Pick<OnCallShift, 'id' | 'estateId' | 'employeeId' | 'startAt' | 'endAt'>)
  | { type: 'withdrawOnCall' };

const MAX_DAYS = 7;

/** @throws WRONG_STATE, ON_CALL_TIME, ASSIGNEE_NOT_ACTIVE, ASSIGNEE_NOT_A_WORKER   @source ENG-027 */
export function decideOnCall(command: OnCallCommand, known: OnCallShift | null): Decision<OnCallShift> {
  if (command.type === 'withdrawOnCall') return { state: { state: onCallMoves.next(command.type, known!.state) }, events: [] };
  const { type: _, hasWorkingRole, employee, ...shift } = command;
  const length = shift.endAt.getTime() - shift.startAt.getTime();
  if (length <= 0 || length > MAX_DAYS * 86_400_000) throw engineeringErrors.error('ON_CALL_TIME', { field: 'endAt', params: { days: MAX_DAYS } });
  if (employee.state !== 'ACTIVE') throw engineeringErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'employeeId' });
  if (!hasWorkingRole) throw engineeringErrors.error('ASSIGNEE_NOT_A_WORKER', { field: 'employeeId' });
  return { state: { ...shift, state: 'PLANNED' }, events: [] };
}
