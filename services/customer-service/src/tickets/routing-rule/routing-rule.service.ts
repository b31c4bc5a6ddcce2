import { Injectable } from '@nestjs/common';
import { orgUnitState } from '@guanjia/contracts';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, requireNamed, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { SetRoutingRuleInput } from '../../schema.types.ts';
import { ticketAccess } from '../tickets.access.ts';
import { RoutingRuleEntity } from './routing-rule.entity.ts';
import { RoutingRuleReads, type RoutingRule } from './routing-rule.reads.ts';

/** Two people set the first rule of one category at once: the second one looks again. */
const constraints = { routing_rule_category_unique: () => platformErrors.error('CONFLICT') };

@Injectable()
export class RoutingRuleService {
  constructor(private readonly store: AggregateStore, private readonly reads: RoutingRuleReads) {}

  /** Sets which department answers for a category, in place of any earlier one. @throws NOT_IN_ESTATE   @source CS-014 */
  async set(call: RequestCall, input: SetRoutingRuleInput, keyed: Keyed): Promise<Stored<RoutingRule>> {
    const scope = scopeOf(call.actor, ticketAccess, 'ticket.handle');
    const known = (await this.reads.ofEstate(call, input.estateId)).find(({ category }) => category === input.category);
    const command = { operation: 'setRoutingRule', scope, body: input, constraints, ...keyed };
    if (known) return this.store.update<RoutingRule>(call, RoutingRuleEntity, known.id, command, (_, tx) => this.#decide(tx, input, {}));
    return this.store.create<RoutingRule>(call, RoutingRuleEntity, { ...command, place: input }, (_, tx) => this.#decide(tx, input, { id: call.newId() }));
  }

  async #decide(tx: Tx, input: SetRoutingRuleInput, id: { id?: string }) {
    const department = await requireNamed(tx, orgUnitState, input.departmentId);
    if (department.estateId !== null && department.estateId !== input.estateId) {
      throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'departmentId' });
    }
    return { state: { ...id, ...input }, events: [] };
  }
}
