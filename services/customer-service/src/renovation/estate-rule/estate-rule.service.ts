import { Injectable } from '@nestjs/common';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Keyed, type Stored } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import type { SetRenovationRuleInput } from '../../schema.types.ts';
import { renovationAccess } from '../renovation.access.ts';
import { EstateRenovationRuleEntity } from './estate-rule.entity.ts';
import { EstateRuleReads } from './estate-rule.reads.ts';
import { decideEstateRule, type EstateRenovationRule } from './estate-rule.rules.ts';

/** Two people set the first rule at once: the second one looks again. */
const constraints = { estate_renovation_rule_pkey: () => platformErrors.error('CONFLICT') };

@Injectable()
export class EstateRuleService {
  constructor(private readonly store: AggregateStore, private readonly reads: EstateRuleReads) {}

  /** @throws NOT_FOUND, WASTE_WINDOWS_INVALID, INTERVAL_INVALID   @source CS-133 CS-134 */
  async set(call: RequestCall, input: SetRenovationRuleInput, keyed: Keyed): Promise<Stored<EstateRenovationRule>> {
    const scope = scopeOf(call.actor, renovationAccess, 'renovation.rule');
    const { estateId, wastePlaceCode = null, inspectEveryDays } = input;
    const command = { operation: 'setRenovationRule', scope, body: input, constraints, ...keyed };
    const decide = () => decideEstateRule({ estateId, wasteWindows: input.wasteWindows.map(({ from, to }) => ({ from, to })), wastePlaceCode, inspectEveryDays });
    if (await this.reads.stored(call, estateId)) return this.store.update<EstateRenovationRule>(call, EstateRenovationRuleEntity, estateId, command, decide);
    return this.store.create<EstateRenovationRule>(call, EstateRenovationRuleEntity, { ...command, place: { estateId } }, decide);
  }
}
