import { Injectable } from '@nestjs/common';
import { employeeState } from '@guanjia/contracts';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, requireNamed, type Call, type Keyed, type Stored, type Target, type Tx } from '@guanjia/persistence';
import type { CompleteCallbackInput, OrderRectificationInput, ReportNonconformityInput } from '../../schema.types.ts';
import { callbackAccess, isOwnCallback } from '../callbacks.access.ts';
import type { CompleteCallback } from './callback-completion.rules.ts';
import { CallbackEntity } from './callback.entity.ts';
import { requireResultTold } from './callback.facts.ts';
import { decideCallback, type Callback, type CallbackCommand, type CallbackMethod } from './callback.rules.ts';

interface On extends Target {
  capability: keyof typeof callbackAccess;
  operation: CallbackCommand['type'];
  body?: object;
}

/** What people do to callbacks; events and deadlines have `CallbackTaskService`. */
@Injectable()
export class CallbackService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws ASSIGNEE_NOT_ACTIVE   @source CS-048 */
  assign(call: Call, id: string, employeeId: string, keyed: Keyed): Promise<Stored<Callback>> {
    return this.#run(call, { id, capability: 'callback.assign', operation: 'assignCallback', body: { employeeId }, ...keyed }, async (_, tx) =>
      ({ type: 'assignCallback', employeeId, employee: await requireNamed(tx, employeeState, employeeId) }));
  }

  /** @source CS-049 */
  book(call: Call, id: string, at: Date, keyed: Keyed): Promise<Stored<Callback>> {
    return this.#run(call, { id, capability: 'callback.make', operation: 'bookAppointment', body: { at }, ...keyed }, () =>
      ({ type: 'bookAppointment', appointmentId: call.newId(), at }));
  }

  /** @source CS-048 CS-049 */
  start(call: Call, id: string, method: CallbackMethod | null, keyed: Keyed): Promise<Stored<Callback>> {
    return this.#run(call, { id, capability: 'callback.make', operation: 'startCallback', body: { method }, ...keyed }, async (callback, tx) => {
      await requireResultTold(tx, callback);
      return { type: 'startCallback', method };
    });
  }

  /** @source CS-045 CS-046 CS-050 */
  complete(call: Call, id: string, input: CompleteCallbackInput, keyed: Keyed): Promise<Stored<Callback>> {
    return this.#run(call, { id, capability: 'callback.make', operation: 'completeCallback', body: input, ...keyed },
      async (callback, tx) => {
        await requireResultTold(tx, callback);
        return { ...formOf(input), rectified: await rectifiedBefore(tx, callback.previousId) };
      });
  }

  /** @source CS-052 */
  orderRectification(call: Call, id: string, input: OrderRectificationInput, keyed: Keyed): Promise<Stored<Callback>> {
    return this.#run(call, { id, capability: 'callback.direct', operation: 'orderRectification', body: input, ...keyed }, async (_, tx) =>
      ({ type: 'orderRectification', ...input, owner: await requireNamed(tx, employeeState, input.ownerId) }));
  }

  /** @throws TIME_PAST, ASSIGNEE_NOT_ACTIVE   @source CS-159 */
  reportNonconformity(call: Call, id: string, input: ReportNonconformityInput, keyed: Keyed): Promise<Stored<Callback>> {
    const { reason, isQuality, note, reportedToId, ownerId, dueAt } = input;
    return this.#run(call, { id, capability: 'callback.make', operation: 'reportNonconformity', body: input, ...keyed }, async (_, tx) => ({
      type: 'reportNonconformity', reasonCode: reason, isQuality, note, reportedTo: reportedToId, lead: await requireNamed(tx, employeeState, reportedToId),
      ownerId, owner: await requireNamed(tx, employeeState, ownerId), dueAt,
    }));
  }

  /** The director's and the project manager's plain decisions. @source CS-051 CS-052 */
  direct(call: Call, id: string, command: PlainCommand, keyed: Keyed): Promise<Stored<Callback>> {
    const capability = command.type === 'endUnresolved' ? 'callback.end-unresolved' : 'callback.direct';
    return this.#run(call, { id, capability, operation: command.type, body: command, ...keyed }, () => command);
  }

  #run(
    call: Call, { id, capability, body, ...command }: On,
    commandOf: (callback: Stored<Callback>, tx: Tx) => CallbackCommand | Promise<CallbackCommand>,
  ): Promise<Stored<Callback>> {
    const scope = scopeOf(call.actor, callbackAccess, capability);
    return this.store.update<Callback>(call, CallbackEntity, id, { scope, own: isOwnCallback(call.actor), body: { id, ...body }, ...command },
      async (callback, tx) => decideCallback(await commandOf(callback, tx), callback, contextOf(call)));
  }
}

export type PlainCommand = Extract<CallbackCommand, { type: 'signOffUnreached' | 'endUnresolved' | 'reviewCallbackRecord' }>;

function formOf(input: CompleteCallbackInput): Omit<CompleteCallback, 'rectified'> {
  const { method, satisfaction, quality = null, effect = null, shortcomings = null, suggestions = null, failure, evidenceKinds } = input;
  return {
    type: 'completeCallback', method, satisfaction, quality, effect, shortcomings, suggestions, evidenceKinds,
    failure: failure ? { reasonCode: failure.reason, isQuality: failure.isQuality } : null,
    callerSignature: input.callerSignatureFileId, householdSignature: input.householdSignatureFileId ?? null,
    householdCode: input.householdCode ?? null,
  };
}

async function rectifiedBefore(tx: Tx, previousId: string | null): Promise<CompleteCallback['rectified']> {
  if (previousId === null) return null;
  const previous = (await tx.em.findOne(CallbackEntity, { id: previousId })) as Callback | null;
  return previous?.rectification ? { id: previous.id, rectification: previous.rectification, nonconformity: previous.nonconformity } : null;
}
