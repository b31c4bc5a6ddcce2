import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryUnknownEntriesArgs } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import type { UnknownEntry } from './unknown-entry.rules.ts';

const columns = columnsOf('u', {
  id: 'ALWAYS', at: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], gateCode: 'ITSELF', flaggedBy: 'ITSELF', state: 'ITSELF', outcome: 'ITSELF',
  settledBy: 'ITSELF', settledAt: 'ITSELF',
});

const latestFirst = descending('u.at', 'at');

@Injectable()
export class UnknownEntryReads {
  async list(call: RequestCall, { estateId, state, ...args }: QueryUnknownEntriesArgs): Promise<Connection<Stored<UnknownEntry>>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<Stored<UnknownEntry>>(sql`select ${askedColumns(call, columns)} from unknown_entry u
      where ${call.reads.within(scopeOf(call.actor, receptionAccess, 'access.read'), 'u.estate_id')} and ${after}
        and ${idIs('u.estate_id', estateId)} and ${valueIs('u.state', state)} ${tail}`));
  }
}
