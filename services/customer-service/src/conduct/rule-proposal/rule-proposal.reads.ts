import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryRuleProposalsArgs } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import type { RuleProposal } from './rule-proposal.rules.ts';

export type RuleProposalRow = Stored<RuleProposal>;

const columns = columnsOf('p', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', documentId: 'ITSELF', text: 'ITSELF', reason: 'ITSELF', state: 'ITSELF', proposedBy: 'ITSELF',
  decidedBy: 'ITSELF', decidedAt: 'ITSELF', decision: 'ITSELF', isDocumentObsolete: 'ITSELF',
});

const newestFirst = descending('p.created_at', 'createdAt');

@Injectable()
export class RuleProposalReads {
  async list(call: RequestCall, { filter, ...args }: QueryRuleProposalsArgs): Promise<Connection<RuleProposalRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, state, isDocumentObsolete } = filter ?? {};
    return connection(await call.reads.rows<RuleProposalRow>(sql`select ${askedColumns(call, columns)} from rule_proposal p
      where ${call.reads.within(scopeOf(call.actor, conductAccess, 'rule-proposal.read'), 'p.estate_id')} and ${after} and ${idIs('p.estate_id', estateId)}
        and ${valueIs('p.state', state)} and ${when(isDocumentObsolete, (value) => sql<boolean>`p.is_document_obsolete = ${value}`)} ${tail}`));
  }
}
