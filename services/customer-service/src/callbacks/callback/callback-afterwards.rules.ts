import { platformErrors, type Context, type EventDraft } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { askedOfDirector, hasAttemptsLeft } from './callback-completion.rules.ts';
import { events, rectificationOver, rectificationTask, task } from './callback.events.ts';
import type { Callback, CallbackDecision } from './callback.rules.ts';

export type AfterwardsCommand =
  | { type: 'orderRectification'; ownerId: string; owner: { state: string }; dueAt: Date; note: string }
  | { type: 'replaceCallback' }
  | { type: 'signOffUnreached'; reason: string }
  | { type: 'endUnresolved'; reason: string }
  | { type: 'reviewCallbackRecord'; opinion: string }
  | { type: 'fileCallbackRecord'; filedAt: Date };

type Of<T extends AfterwardsCommand['type']> = Extract<AfterwardsCommand, { type: T }>;

/** The director orders the responsible person to put it right by a time.
 *  @throws TIME_PAST, ASSIGNEE_NOT_ACTIVE   @source CS-052 */
export function rectified({ ownerId, owner, dueAt, note }: Of<'orderRectification'>, callback: Callback, context: Context): CallbackDecision {
  if (dueAt <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'dueAt' });
  if (owner.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'ownerId' });
  const rectification = { ownerId, dueAt: dueAt.toISOString(), orderedBy: context.actorId, note };
  const next = { ...callback, rectification };
  return {
    state: { state: 'RECTIFYING', rectification },
    events: [
      events.rectificationOrdered(next, context),
      task('closed', next, context, { kind: 'ORDER_RECTIFICATION', role: 'OD' }),
      rectificationTask('opened', next, context),
    ],
  };
}

/** The next attempt takes its place. What the director was asked falls away with it. @source CS-052 */
export function replaced(callback: Callback, context: Context): CallbackDecision {
  const asked = askedOfDirector(callback);
  return { state: { state: 'REPLACED' }, events: asked ? [task('closed', callback, context, { kind: asked, role: 'OD' })] : [] };
}

/** Nobody could be reached, often enough: the director ends it. @throws ATTEMPTS_LEFT   @source CS-052 · assumption */
export function signedOff({ reason }: Of<'signOffUnreached'>, callback: Callback, context: Context): CallbackDecision {
  if (hasAttemptsLeft(callback)) throw attemptsLeft(callback.unreachedCount, callback.maxAttempts);
  return {
    state: { state: 'CLOSED_UNREACHED', ...closing(reason, context) },
    events: [events.closed(callback, context, 'UNREACHED'), task('closed', callback, context, { kind: 'SIGN_OFF_UNREACHED', role: 'OD' })],
  };
}

/** Unsatisfied once more after all that was done: the project manager ends the matter unresolved.
 *  @throws ATTEMPTS_LEFT   @source CS-052 CS-072 · assumption */
export function ended({ reason }: Of<'endUnresolved'>, callback: Callback, context: Context): CallbackDecision {
  const { unsatisfiedCount, maxAttempts } = callback;
  if (unsatisfiedCount < maxAttempts) throw attemptsLeft(unsatisfiedCount, maxAttempts);
  return {
    state: { state: 'CLOSED_UNSATISFIED', ...closing(reason, context) },
    events: [events.closed(callback, context, 'UNSATISFIED'), ...leftOf(callback, context)],
  };
}

/** What it still asked of people. */
function leftOf(callback: Callback, context: Context): EventDraft[] {
  const asked = askedOfDirector(callback);
  return [
    ...(asked ? [task('closed', callback, context, { kind: asked, role: 'OD' })] : []), ...(callback.state === 'RECTIFYING' ? rectificationOver(callback, context) : []),
  ];
}

/** The director reads the record and adds an opinion; nobody reviews a call of their own.
 *  @throws SELF_APPROVAL   @source CS-051 PLAT-021 */
export function reviewed({ opinion }: Of<'reviewCallbackRecord'>, callback: Callback, context: Context): CallbackDecision {
  if (callback.completedBy === context.actorId) throw platformErrors.error('SELF_APPROVAL');
  return {
    state: { reviewOpinion: opinion, reviewedBy: context.actorId, reviewedAt: context.now },
    events: [events.reviewed(callback, context)],
  };
}

/** archives has the record. @source CS-050 ARC-018 */
export const filed = ({ filedAt }: Of<'fileCallbackRecord'>): CallbackDecision => ({ state: { recordFiledAt: filedAt }, events: [] });

const closing = (closeReason: string, { now, actorId }: Context) => ({ closedBy: actorId, closedAt: now, closeReason });

const attemptsLeft = (made: number, needed: number) => customerServiceErrors.error('ATTEMPTS_LEFT', { params: { made, needed } });
