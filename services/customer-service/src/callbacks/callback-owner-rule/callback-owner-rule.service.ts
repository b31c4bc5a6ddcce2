import { Injectable } from '@nestjs/common';
import { employeeState } from '@guanjia/contracts';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, requireNamed, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import type { SetCallbackOwnerRuleInput } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { CallbackOwnerRuleEntity } from './callback-owner-rule.entity.ts';
import { CallbackOwnerRuleReads } from './callback-owner-rule.reads.ts';
import { decideCallbackOwnerRule, type CallbackOwnerRule } from './callback-owner-rule.rules.ts';

/** Two people set the first rule of one channel at once: the second one looks again. */
const constraints = { callback_owner_rule_channel_unique: () => platformErrors.error('CONFLICT') };

@Injectable()
export class CallbackOwnerRuleService {
  constructor(private readonly store: AggregateStore, private readonly reads: CallbackOwnerRuleReads) {}

  /** In place of any earlier rule of the channel. @throws ASSIGNEE_NOT_ACTIVE, NOT_IN_ESTATE   @source CS-038 */
  async set(call: RequestCall, input: SetCallbackOwnerRuleInput, keyed: Keyed): Promise<Stored<CallbackOwnerRule>> {
    const scope = scopeOf(call.actor, callbackAccess, 'owner-rule.set');
    const known = (await this.reads.ofEstate(call, input.estateId)).find(({ channel }) => channel === input.channel);
    const command = { operation: 'setCallbackOwnerRule', scope, body: input, constraints, ...keyed };
    if (known) return this.store.update<CallbackOwnerRule>(call, CallbackOwnerRuleEntity, known.id, command, (_, tx) => this.#decide(tx, input, null));
    return this.store.create<CallbackOwnerRule>(call, CallbackOwnerRuleEntity, { ...command, place: input }, (_, tx) => this.#decide(tx, input, call.newId()));
  }

  async #decide(tx: Tx, { employeeId = null, ...input }: SetCallbackOwnerRuleInput, newId: string | null) {
    const employee = employeeId === null ? null : await requireNamed(tx, employeeState, employeeId);
    return decideCallbackOwnerRule({ type: 'setCallbackOwnerRule', newId, ...input, employeeId, employee });
  }
}
