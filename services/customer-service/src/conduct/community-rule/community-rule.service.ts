import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { PublishCommunityRuleInput } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import { CommunityRuleEntity } from './community-rule.entity.ts';
import { decideCommunityRule, type CommunityRule } from './community-rule.rules.ts';

const constraints = { community_rule_published_once: () => customerServiceErrors.error('RULE_TAKEN', { field: 'code' }) };

/** What an estate asks of those who live there. @source CS-107 */
@Injectable()
export class CommunityRuleService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, RULE_TAKEN, INVALID_INPUT   @source CS-107 */
  publish(call: Call, input: PublishCommunityRuleInput, keyed: Keyed): Promise<Stored<CommunityRule>> {
    const scope = scopeOf(call.actor, conductAccess, 'rule.publish');
    const command = { operation: 'publishCommunityRule', scope, place: { estateId: input.estateId }, body: input, constraints, ...keyed };
    return this.store.create<CommunityRule>(call, CommunityRuleEntity, command, () => decideCommunityRule({ type: 'publishCommunityRule', ...input, id: call.newId() }, null, contextOf(call)));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-107 */
  retire(call: Call, id: string, keyed: Keyed): Promise<Stored<CommunityRule>> {
    const scope = scopeOf(call.actor, conductAccess, 'rule.publish');
    return this.store.update<CommunityRule>(call, CommunityRuleEntity, id, { operation: 'retireCommunityRule', scope, body: { id }, ...keyed },
      (rule) => decideCommunityRule({ type: 'retireCommunityRule' }, rule, contextOf(call)));
  }
}
