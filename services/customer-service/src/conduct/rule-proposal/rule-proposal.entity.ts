import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { RuleProposal } from './rule-proposal.rules.ts';

export const RuleProposalEntity = defineEntity({
  name: 'RuleProposal',
  tableName: 'rule_proposal',
  properties: {
    ...aggregateColumns,
    documentId: p.uuid(),
    text: p.text(),
    reason: p.text(),
    state: p.string().$type<RuleProposal['state']>(),
    proposedBy: p.uuid(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime(6).nullable(),
    decision: p.text().nullable(),
    isDocumentObsolete: p.boolean(),
  },
});
