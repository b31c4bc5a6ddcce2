import { Injectable } from '@nestjs/common';
import { groupScope, isUuid, platformErrors, scopeOf, scopeOrNone } from '@guanjia/domain';
import { AggregateStore, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { DecideRuleProposalInput, ProposeRuleChangeInput } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import { RuleProposalEntity } from './rule-proposal.entity.ts';
import { decideRuleChange, type RuleProposal } from './rule-proposal.rules.ts';

/** How the rules of the service get better. @source CS-168 */
@Injectable()
export class RuleProposalService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, INVALID_INPUT   @source CS-168 */
  propose(call: Call, input: ProposeRuleChangeInput, keyed: Keyed): Promise<Stored<RuleProposal>> {
    const scope = scopeOf(call.actor, conductAccess, 'rule-proposal.propose');
    const { estateId, documentId } = input;
    if (!isUuid(documentId)) throw platformErrors.error('INVALID_INPUT', { field: 'documentId', params: { reason: 'record id' } });
    return this.store.create<RuleProposal>(call, RuleProposalEntity, { operation: 'proposeRuleChange', scope, place: { estateId }, body: input, ...keyed },
      () => decideRuleChange({ type: 'proposeRuleChange', ...input, id: call.newId() }, null, contextIn(call, estateId)));
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL   @source CS-168 PLAT-021 */
  decide(call: Call, id: string, input: DecideRuleProposalInput, keyed: Keyed): Promise<Stored<RuleProposal>> {
    const scope = scopeOf(call.actor, conductAccess, 'rule-proposal.decide');
    return this.store.update<RuleProposal>(call, RuleProposalEntity, id, { operation: 'decideRuleProposal', scope, body: { id, ...input }, ...keyed },
      (proposal) => decideRuleChange({ type: 'decideRuleProposal', ...input }, proposal, contextIn(call, proposal.estateId)));
  }

  /** The rule does not apply any more: what was proposed on it and is not decided says so. @source CS-168 */
  async markObsolete(call: JoinedCall, documentId: string): Promise<void> {
    const open = await sql<{ id: string }>`select id from rule_proposal where document_id = ${documentId} and state = 'PROPOSED' and not is_document_obsolete order by id`.execute(call.tx.db);
    for (const { id } of open.rows) {
      await this.store.update<RuleProposal>(call, RuleProposalEntity, id, { operation: 'markObsolete', scope: groupScope },
        (proposal) => decideRuleChange({ type: 'markObsolete' }, proposal, contextIn(call, proposal.estateId)));
    }
  }
}

function contextIn({ now, actor }: Call, estateId: string) {
  const decides = scopeOrNone(actor, conductAccess, 'rule-proposal.decide');
  return { now, actorId: actor.id, isLead: decides.estateIds.includes(estateId) };
}
