import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Command, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { CreateCallbackPlanInput } from '../../schema.types.ts';
import { callbackPlanAccess } from './callback-plan.access.ts';
import { CallbackPlanEntity } from './callback-plan.entity.ts';
import { callbacksOf, keepPlanned, lockedCallbacks, releasePlanned } from './callback-plan.facts.ts';
import { decideCallbackPlan, type CallbackPlan, type CallbackPlanCommand } from './callback-plan.rules.ts';

const constraints = { callback_plan_task_once: () => customerServiceErrors.error('CALLBACK_PLANNED_ALREADY', { field: 'callbackIds' }) };

/** Drafts, issues and finishes callback plans. @source CS-047 */
@Injectable()
export class CallbackPlanService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND (estate), CALLBACK_PLANNED_ALREADY and what the rules throw   @source CS-047 */
  create(call: Call, input: CreateCallbackPlanInput, keyed: Keyed): Promise<Stored<CallbackPlan>> {
    const { estateId, startOn, endOn } = input;
    const callbackIds = [...new Set(input.callbackIds)];
    const scope = scopeOf(call.actor, callbackPlanAccess, 'callback-plan.draft');
    const command = { operation: 'createCallbackPlan', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<CallbackPlan>(call, CallbackPlanEntity, command, async (_, tx) => {
      const plan = { id: call.newId(), estateId, startOn, endOn };
      const decision = decideCallbackPlan(
        { type: 'createCallbackPlan', ...plan, callbackIds, callbacks: await callbacksOf(tx, callbackIds) }, null, contextOf(call));
      await keepPlanned(tx, plan, callbackIds);
      return decision;
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, CALLER_MISSING   @source CS-047 */
  issue(call: Call, id: string, keyed: Keyed): Promise<Stored<CallbackPlan>> {
    const command = { operation: 'issueCallbackPlan', scope: scopeOf(call.actor, callbackPlanAccess, 'callback-plan.draft'), body: { id }, ...keyed };
    return this.#run(call, id, command, async (tx) => ({ type: 'issueCallbackPlan', callbacks: await lockedCallbacks(tx, id) }));
  }

  /** The director sets it done, whatever is left. @throws NOT_FOUND, WRONG_STATE   @source CS-047 */
  finish(call: Call, id: string, keyed: Keyed): Promise<Stored<CallbackPlan>> {
    const command = { operation: 'finishCallbackPlan', scope: scopeOf(call.actor, callbackPlanAccess, 'callback-plan.finish'), body: { id }, ...keyed };
    return this.#run(call, id, command, () => ({ type: 'finishCallbackPlan', doneBy: call.actor.id }));
  }

  /** Its last callback was made. */
  async finishByItself(call: JoinedCall, id: string): Promise<void> {
    await this.#run(call, id, { operation: 'finishCallbackPlan', scope: groupScope }, () => ({ type: 'finishCallbackPlan', doneBy: null }));
  }

  #run(
    call: Call, id: string, command: Command<CallbackPlan>, commandOf: (tx: Tx) => CallbackPlanCommand | Promise<CallbackPlanCommand>,
  ): Promise<Stored<CallbackPlan>> {
    return this.store.update<CallbackPlan>(call, CallbackPlanEntity, id, command, async (plan, tx) => {
      const decision = decideCallbackPlan(await commandOf(tx), plan, contextOf(call));
      if (decision.state.state === 'DONE') await releasePlanned(tx, id);
      return decision;
    });
  }
}
