import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryViolationsArgs } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import type { Violation } from './violation.rules.ts';

export type ViolationRow = Stored<Violation>;

const columns = columnsOf('v', {
  id: 'ALWAYS', seenAt: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', kind: 'ITSELF', place: 'ITSELF', ruleId: ['rule'], unitId: ['unit'], subjectId: 'ITSELF', description: 'ITSELF',
  state: 'ITSELF', seenBy: 'ITSELF', isEducated: 'ITSELF', dissuadedAt: 'ITSELF', dissuadedBy: 'ITSELF', reportedTo: 'ITSELF', reportedAt: 'ITSELF', reportedBy: 'ITSELF', correctedAt: 'ITSELF',
});

const latestFirst = descending('v.seen_at', 'seenAt');

@Injectable()
export class ViolationReads {
  async list(call: RequestCall, { filter, ...args }: QueryViolationsArgs): Promise<Connection<ViolationRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, kind, state, unitId, ruleId } = filter ?? {};
    return connection(await call.reads.rows<ViolationRow>(sql`select ${askedColumns(call, columns)} from violation v
      where ${call.reads.within(scopeOf(call.actor, conductAccess, 'violation.read'), 'v.estate_id')} and ${after} and ${idIs('v.estate_id', estateId)}
        and ${valueIs('v.kind', kind)} and ${valueIs('v.state', state)} and ${idIs('v.unit_id', unitId)} and ${idIs('v.rule_id', ruleId)} ${tail}`));
  }
}
