import { orgUnitState, employeeState } from '@guanjia/contracts';
import { isUuid, platformErrors, type StampedLimit } from '@guanjia/domain';
import { requireNamed, type JoinedCall, type Tx } from '@guanjia/persistence';
import type { NightWorkInput } from '../../schema.types.ts';
import { entryLimitOf } from '../../tickets/ticket/ticket-entry.facts.ts';
import { nightShiftEndsOn, type NightWork } from '../../tickets/ticket/ticket-entry.rules.ts';
import { dutyOf } from '../../duties/duty/duty.rules.ts';
import { dutyDone, openDuties } from '../../duties/duty/duty.service.ts';

/** A call as far as its entry looks at it. */
interface NightCall {
  id: string;
  estateId: string;
  calledAt: Date;
  entryDueAt: Date | null;
}

/** By when what was taken at a moment is to be entered: the end of the day on which the night shift ends; null by day.
 *  @throws REFERENCE_NOT_YET_KNOWN   @source CS-022 */
export async function nightLimitOf(tx: Tx, estateId: string, receivedAt: Date): Promise<StampedLimit | null> {
  const on = nightShiftEndsOn(receivedAt);
  return on === null ? null : entryLimitOf(tx, 'ticket.entry.night', { estateId, on, from: receivedAt });
}

/** A repair of the night waits for its ticket. @source CS-022 */
export async function askForEntry(call: JoinedCall, { id, estateId, calledAt, entryDueAt }: NightCall): Promise<void> {
  if (!entryDueAt) return;
  await openDuties(call, estateId, [dutyOf('NIGHT_ENTRY', nightShiftEndsOn(calledAt)!, { part: id, dueAt: entryDueAt })]);
}

export const entryDone = (call: JoinedCall, { id, estateId, calledAt }: NightCall, ticketId: string): Promise<void> =>
  dutyDone(call, estateId, { kind: 'NIGHT_ENTRY', period: nightShiftEndsOn(calledAt)!, part: id, by: ticketId });

/** What was done in the night, with what the registers know of those it names. @throws NOT_FOUND, REFERENCE_NOT_YET_KNOWN */
export async function nightWork(tx: Tx, { category, urgency, departmentId, employeeId = null, completedAt }: NightWorkInput, assignmentId: string): Promise<NightWork> {
  for (const [field, id] of [['departmentId', departmentId], ['employeeId', employeeId]] as const) {
    if (id && !isUuid(id)) throw platformErrors.error('INVALID_INPUT', { field, params: { reason: field } });
  }
  return {
    assignmentId, category, urgency, departmentId, employeeId, completedAt, department: await requireNamed(tx, orgUnitState, departmentId),
    employee: employeeId ? await requireNamed(tx, employeeState, employeeId) : null,
  };
}
