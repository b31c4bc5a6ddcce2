import type { Context, StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { deviationMin } from '../../service-orders/appointment/appointment.rules.ts';
import { callTask, DEADLINES, events, lateAlert, noDeadlines } from './callback.events.ts';
import type { Callback, CallbackDecision, CallbackMethod } from './callback.rules.ts';

/** What a task is opened about; the window comes with it. */
export interface OpenCallback extends Pick<Callback,
  'id' | 'estateId' | 'kind' | 'sourceType' | 'sourceId' | 'matterKey' | 'phase' | 'subject' | 'completionNo' | 'attempt' | 'origin' | 'previousId' | 'unitId' | 'householdId'
  | 'sourceCompletedAt' | 'openFrom' | 'organiserRole' | 'assigneeId' | 'unsatisfiedCount' | 'unreachedCount' | 'maxAttempts'> {
  type: 'openCallback';
  limit: StampedLimit;
}

export type TaskCommand =
  | OpenCallback
  | { type: 'openWindow' }
  | { type: 'assignCallback'; employeeId: string; employee: { state: string; estateId: string | null } }
  | { type: 'bookAppointment'; appointmentId: string; at: Date }
  | { type: 'startCallback'; method: CallbackMethod | null }
  | { type: 'markOverdue' }
  | { type: 'cancelCallback'; reasonCode: string };

type Of<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>;

const unanswered = {
  isOverdue: false, appointmentAt: null, startedAt: null, arrivalDeviationMinutes: null, method: null, satisfaction: null, quality: null,
  effect: null, shortcomings: null, suggestions: null, nonconformity: null, failureCode: null, isQualityFailure: false, householdSignature: null,
  callerSignature: null, completedBy: null, completedAt: null, isLate: false, rectification: null, reviewOpinion: null,
  reviewedBy: null, reviewedAt: null, recordFiledAt: null, closedBy: null, closedAt: null, closeReason: null,
} as const;

/** @source CS-032 CS-035 CS-036 CS-048 */
export function opened({ type: _, ...matter }: OpenCallback, context: Context): CallbackDecision {
  const { limit, openFrom } = matter;
  const isWaiting = openFrom > context.now;
  const callback: Callback = {
    ...unanswered, evidenceKinds: [], ...matter, dueAt: new Date(limit.dueAt), isDueProvisional: limit.isProvisional,
    state: isWaiting ? 'SCHEDULED' : 'OPEN',
  };
  return {
    state: callback,
    events: [events.scheduled(callback, context), callTask('opened', callback, context)],
    deadlines: [
      { kind: DEADLINES.due, ref: callback.id, dueAt: callback.dueAt },
      ...(isWaiting ? [{ kind: DEADLINES.open, ref: callback.id, dueAt: openFrom }] : []),
    ],
  };
}

/** The seventh day has come. @source CS-035 */
export const windowOpened = (): CallbackDecision => ({ state: { state: 'OPEN' }, events: [] });

/** @throws ASSIGNEE_NOT_ACTIVE, NOT_IN_ESTATE   @source CS-048 */
export function assigned({ employeeId, employee }: Of<'assignCallback'>, callback: Callback, context: Context): CallbackDecision {
  if (employee.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'employeeId' });
  if (employee.estateId !== null && employee.estateId !== callback.estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'employeeId' });
  const next = { ...callback, assigneeId: employeeId };
  return { state: { assigneeId: employeeId }, events: [callTask('changed', next, context)] };
}

/** @throws NOT_THE_ASSIGNEE, TIME_PAST   @source CS-049 */
export function booked({ appointmentId, at }: Of<'bookAppointment'>, callback: Callback, context: Context): CallbackDecision {
  requireAssignee(callback, context);
  if (at <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'at' });
  const next = { ...callback, appointmentAt: at };
  return { state: { appointmentAt: at }, events: [events.appointmentBooked(next, context, appointmentId)] };
}

/** A door visit starts by appointment; how far from it is kept.
 *  @throws NOT_THE_ASSIGNEE, CALLBACK_NOT_OPEN_YET, APPOINTMENT_MISSING   @source CS-048 CS-049 */
export function started({ method }: Of<'startCallback'>, callback: Callback, context: Context): CallbackDecision {
  requireAssignee(callback, context);
  requireOpen(callback, context);
  requireAppointment(callback, method);
  const { appointmentAt } = callback;
  const deviation = appointmentAt && method === 'DOOR_VISIT' ? deviationMin(appointmentAt, context.now) : null;
  return {
    state: { state: 'IN_PROGRESS', startedAt: context.now, method, arrivalDeviationMinutes: deviation }, events: [],
    // The window may have opened a moment ago, its limit still to fire.
    deadlines: callback.state === 'SCHEDULED' ? [{ kind: DEADLINES.open, ref: callback.id, dueAt: null }] : [],
  };
}

/** The limit passed; it can still be made, as late. The supervisor is told. @source CS-032 CS-160 */
export function overdue(callback: Callback, context: Context): CallbackDecision {
  return {
    state: { isOverdue: true },
    events: [events.overdue(callback, context), lateAlert('opened', callback, context)],
  };
}

/** @source CS-019 CS-052 */
export function cancelled({ reasonCode }: Of<'cancelCallback'>, callback: Callback, context: Context): CallbackDecision {
  return {
    state: { state: 'CANCELLED' },
    events: [
      events.cancelled(callback, context, reasonCode), callTask('closed', callback, context), ...(callback.isOverdue ? [lateAlert('closed', callback, context)] : []),
    ],
    deadlines: noDeadlines(callback),
  };
}

/** @source CS-048 */
export function requireAssignee({ assigneeId }: Callback, { actorId }: Context): void {
  if (assigneeId !== actorId) throw customerServiceErrors.error('NOT_THE_ASSIGNEE');
}

/** @source CS-035 */
export function requireOpen({ openFrom }: Callback, { now }: Context): void {
  if (now < openFrom) throw customerServiceErrors.error('CALLBACK_NOT_OPEN_YET', { params: { openFrom: openFrom.toISOString() } });
}

/** @source CS-049 */
export function requireAppointment({ appointmentAt }: Callback, method: CallbackMethod | null): void {
  if (method === 'DOOR_VISIT' && !appointmentAt) throw customerServiceErrors.error('APPOINTMENT_MISSING');
}
