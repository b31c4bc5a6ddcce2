import type { Context } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { askedOfDirector } from './callback-completion.rules.ts';
import { events, rectificationTask, task } from './callback.events.ts';
import type { Callback, CallbackDecision } from './callback.rules.ts';

/** What analysing the record of a callback brought to light. */
export interface ReportNonconformity {
  type: 'reportNonconformity';
  reasonCode: string;
  /** the work itself must be done again */
  isQuality: boolean;
  note: string;
  reportedTo: string;
  lead: { state: string };
  ownerId: string;
  owner: { state: string };
  dueAt: Date;
}

/** The lead is told at once; person and deadline are set, and the household is called back again afterwards. A callback that had
 *  been answered satisfied fails by it.
 *  @throws TIME_PAST, ASSIGNEE_NOT_ACTIVE   @source CS-159 */
export function nonconforming(command: ReportNonconformity, callback: Callback, context: Context): CallbackDecision {
  const { reasonCode, isQuality, note, reportedTo, lead, ownerId, owner, dueAt } = command;
  if (dueAt <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'dueAt' });
  if (lead.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'reportedToId' });
  if (owner.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'ownerId' });
  const hasFailed = callback.satisfaction === 'UNSATISFIED';
  const patch = {
    state: 'RECTIFYING' as const,
    nonconformity: { reportedTo, at: context.now.toISOString(), reportedBy: context.actorId, note },
    rectification: { ownerId, dueAt: dueAt.toISOString(), orderedBy: context.actorId, note },
    ...(hasFailed ? {} : { failureCode: reasonCode, isQualityFailure: isQuality }),
  };
  const next: Callback = { ...callback, ...patch };
  const asked = askedOfDirector(callback);
  return {
    state: patch,
    events: [
      ...(hasFailed ? [] : [events.failed(next, context)]),
      events.rectificationOrdered(next, context),
      task('opened', next, context, { kind: 'ALERT', employeeId: reportedTo, dueAt: dueAt.toISOString() }),
      ...(asked ? [task('closed', callback, context, { kind: asked, role: 'OD' })] : []),
      rectificationTask('opened', next, context),
    ],
  };
}
