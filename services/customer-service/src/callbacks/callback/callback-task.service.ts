import { Injectable } from '@nestjs/common';
import { groupScope } from '@guanjia/domain';
import { AggregateStore, contextOf, limitFrom, standardInForce, type JoinedCall, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { recountedRows } from '../../limit/recount.facts.ts';
import { ownerByChannel, type ChannelOwner } from '../callback-owner-rule/callback-owner-rule.facts.ts';
import { hasAttemptsLeft } from './callback-completion.rules.ts';
import { openFrom, windows, type CallbackWindow } from './callback-window.rules.ts';
import { CallbackEntity } from './callback.entity.ts';
import { limitedCallbacks, stillServing } from './callback.facts.ts';
import type { CompletedMatter } from './callback.policy.ts';
import { isPending } from './callback-moves.rules.ts';
import { decideCallback, type Callback, type CallbackCommand } from './callback.rules.ts';
import type { OpenCallback } from './callback-task.rules.ts';

type Matter = Pick<OpenCallback,
  'kind' | 'sourceType' | 'sourceId' | 'matterKey' | 'phase' | 'subject' | 'completionNo' | 'unitId' | 'householdId' | 'sourceCompletedAt' | 'organiserRole'>;

/** The second defence beside the inbox. @source CS-032 */
const constraints = {
  callback_attempt_unique: () => customerServiceErrors.error('CALLBACK_OPENED_ALREADY'),
  callback_completion_unique: () => customerServiceErrors.error('CALLBACK_OPENED_ALREADY'),
};

/** What events and deadlines do to callbacks; people have `CallbackService`. */
@Injectable()
export class CallbackTaskService {
  constructor(private readonly store: AggregateStore) {}

  /** One callback for one completion of a matter; attempts count on over the whole matter, calls in vain begin anew.
   *  @source CS-032 CS-035 CS-036 CS-052 */
  async openForCompletion(call: JoinedCall, estateId: string, matter: CompletedMatter): Promise<void> {
    const { window, limitFrom: from = matter.sourceCompletedAt, ...rest } = matter;
    const whole: Matter = { matterKey: matter.sourceId, phase: null, subject: null, ...rest };
    const previous = await this.#latest(call, whole.matterKey);
    if (previous) await this.#putAside(call, previous);
    const owner = matter.organiserRole === 'CSR' ? await ownerByChannel(call.tx, estateId, whole) : null;
    await this.#open(call, estateId, { ...whole, ...(owner && { organiserRole: owner.role }) }, {
      origin: 'COMPLETION', previous, owner, unreachedCount: 0, window: window ?? await this.#windowOf(call, estateId, whole, from),
    });
  }

  /** A repair of the weekly sample is asked about once more; its own callback is over by then. @source CS-034 */
  async openSample(call: JoinedCall, estateId: string, matter: CompletedMatter & { window: CallbackWindow }): Promise<Stored<Callback>> {
    const { window, ...rest } = matter;
    const whole: Matter = { matterKey: matter.sourceId, phase: null, subject: null, ...rest };
    const previous = await this.#latest(call, whole.matterKey);
    const owner = await ownerByChannel(call.tx, estateId, whole);
    return this.#open(call, estateId, { ...whole, ...(owner && { organiserRole: owner.role }) },
      { origin: 'SAMPLE', previous: previous && { ...previous, unsatisfiedCount: 0, assigneeId: null }, owner, unreachedCount: 0, window });
  }

  /** The next attempt at the same completion, due from a moment on, open at once. @source CS-052 · that it opens at once is ours */
  async openNext(call: JoinedCall, callbackId: string, from: Date): Promise<void> {
    const previous = await this.#decide(call, callbackId, { type: 'replaceCallback' });
    const { estateId, kind, unreachedCount } = previous;
    const window = { opens: call.now, limit: await limitFrom(call.tx, windows[kind].dueBy, { estateId, from }) };
    await this.#open(call, estateId, matterOf(previous), { origin: 'NEXT_ATTEMPT', previous, owner: null, unreachedCount, window });
  }

  /** @source CS-019 CS-052 */
  async cancelPending(call: JoinedCall, matterKey: string, reasonCode: string): Promise<void> {
    const latest = await this.#latest(call, matterKey);
    if (latest && isPending(latest.state)) await this.#decide(call, latest.id, { type: 'cancelCallback', reasonCode });
  }

  /** The matter was ended by its own decision: nobody is called any more, and what was not satisfied, or
   *  reached nobody to the last, ends with it. @source CS-072 */
  async endWithSource(call: JoinedCall, sourceId: string, reasonCode: string): Promise<void> {
    await this.cancelPending(call, sourceId, reasonCode);
    const latest = await this.#latest(call, sourceId);
    if (latest && ['DONE_UNSATISFIED', 'RECTIFYING'].includes(latest.state)) await this.#decide(call, latest.id, { type: 'endUnresolved', reason: reasonCode });
    if (latest?.state === 'UNREACHED' && !hasAttemptsLeft(latest)) await this.#decide(call, latest.id, { type: 'signOffUnreached', reason: reasonCode });
  }

  /** @source CS-050 ARC-018 */
  async markFiled(call: JoinedCall, id: string, filedAt: Date): Promise<void> {
    await this.#decide(call, id, { type: 'fileCallbackRecord', filedAt });
  }

  /** A limit of a pending callback has come. @source CS-032 CS-035 PLAT-018 */
  async onDeadline(call: JoinedCall, id: string, type: 'openWindow' | 'markOverdue'): Promise<void> {
    await this.#decide(call, id, { type });
  }

  /** A year's calendar became known. @source PLAT-010 */
  async recomputeLimits(call: JoinedCall, { regionId }: { regionId: string | null }): Promise<void> {
    for await (const { id, limit } of recountedRows(call.tx, limitedCallbacks, regionId)) await this.#decide(call, id, { type: 'recomputeLimits', limit });
  }

  async #windowOf(call: JoinedCall, estateId: string, { kind, sourceCompletedAt }: Matter, from: Date): Promise<CallbackWindow> {
    const after = windows[kind].openAfter;
    const opens = openFrom(after && await standardInForce(call.tx, after, estateId, sourceCompletedAt), sourceCompletedAt);
    return { opens, limit: await limitFrom(call.tx, windows[kind].dueBy, { estateId, from }) };
  }

  async #open(call: JoinedCall, estateId: string, matter: Matter, start: Start): Promise<Stored<Callback>> {
    const { previous, owner, window, ...rest } = start;
    const maxAttempts = Number((await standardInForce(call.tx, 'callback.maxAttempts', estateId, call.now)).value);
    const command: OpenCallback = {
      type: 'openCallback', id: call.newId(), estateId, ...matter, ...rest, limit: window.limit, maxAttempts, openFrom: window.opens,
      attempt: (previous?.attempt ?? 0) + 1, previousId: previous?.id ?? null, assigneeId: (previous && await stillServing(call.tx, previous)) ?? owner?.employeeId ?? null,
      unsatisfiedCount: previous?.unsatisfiedCount ?? 0,
    };
    return this.store.create<Callback>(call, CallbackEntity, { operation: 'openCallback', scope: groupScope, place: { estateId }, constraints },
      () => decideCallback(command, null, contextOf(call)));
  }

  /** An earlier attempt makes way: answered ones are replaced, a pending one falls away. */
  async #putAside(call: JoinedCall, { id, state }: Callback): Promise<void> {
    if (isPending(state)) await this.#decide(call, id, { type: 'cancelCallback', reasonCode: 'COMPLETED_AGAIN' });
    if (['DONE_UNSATISFIED', 'RECTIFYING', 'UNREACHED'].includes(state)) await this.#decide(call, id, { type: 'replaceCallback' });
  }

  async #latest({ tx }: JoinedCall, matterKey: string): Promise<Callback | null> {
    return (await tx.em.findOne(CallbackEntity, { matterKey }, { orderBy: { attempt: 'desc' } })) as Callback | null;
  }

  #decide(call: JoinedCall, id: string, command: CallbackCommand): Promise<Stored<Callback>> {
    return this.store.update<Callback>(call, CallbackEntity, id, { operation: command.type, scope: groupScope },
      (callback) => decideCallback(command, callback, contextOf(call)));
  }
}

interface Start extends Pick<OpenCallback, 'origin' | 'unreachedCount'> {
  previous: Callback | null;
  /** who has it by the channel; an earlier attempt's assignee comes before */
  owner: ChannelOwner | null;
  window: CallbackWindow;
}

const matterOf = ({ kind, sourceType, sourceId, matterKey, phase, subject, completionNo, unitId, householdId, sourceCompletedAt, organiserRole }: Callback): Matter =>
  ({ kind, sourceType, sourceId, matterKey, phase, subject, completionNo, unitId, householdId, sourceCompletedAt, organiserRole });
