import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, byId, columnsOf, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryCommunityRulesArgs } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import type { CommunityRule } from './community-rule.rules.ts';

export type CommunityRuleRow = Stored<CommunityRule>;

const columns = columnsOf('c', {
  id: 'ALWAYS', code: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', title: 'ITSELF', body: 'ITSELF', state: 'ITSELF', publishedBy: 'ITSELF', publishedAt: 'ITSELF', retiredAt: 'ITSELF',
});

const byCode = ascending('c.code', 'code', 'text');

@Injectable()
export class CommunityRuleReads {
  one(call: RequestCall, id: string): Promise<CommunityRuleRow | null> {
    return call.load('community rule', id, async (ids) => byId(await call.reads.rows<CommunityRuleRow>(sql`select ${askedColumns(call, columns)} from community_rule c
      where ${idIn('c.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { estateId, state, ...args }: QueryCommunityRulesArgs): Promise<Connection<CommunityRuleRow>> {
    const { after, tail, connection } = page(args, byCode);
    return connection(await call.reads.rows<CommunityRuleRow>(sql`select ${askedColumns(call, columns)} from community_rule c
      where ${readable(call)} and ${after} and ${idIs('c.estate_id', estateId)} and ${valueIs('c.state', state)} ${tail}`));
  }
}

/** Whoever lives there reads what is published. */
const readable = (call: RequestCall) => call.reads.within(scopeOf(call.actor, conductAccess, 'rule.read'), 'c.estate_id', sql<boolean>`c.state = 'PUBLISHED'`);
