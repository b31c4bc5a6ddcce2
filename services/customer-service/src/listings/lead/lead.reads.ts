import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryLeadsArgs } from '../../schema.types.ts';
import { listingAccess } from '../listings.access.ts';
import type { Lead } from './lead.rules.ts';

export type LeadRow = Stored<Lead>;

const columns = columnsOf('l', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', createdBy: 'ALWAYS', version: 'ITSELF', kind: 'ITSELF', contactName: 'ITSELF', contactPhone: 'ITSELF', needs: 'ITSELF',
  listingId: ['listing'], campaignId: ['campaign'], followUps: 'ITSELF', state: 'ITSELF', outcome: 'ITSELF', closedAt: 'ITSELF',
});

const newestFirst = descending('l.created_at', 'createdAt');

@Injectable()
export class LeadReads {
  one(call: RequestCall, id: string): Promise<LeadRow | null> {
    return call.load('lead', id, async (ids) => byId(await call.reads.rows<LeadRow>(sql`select ${askedColumns(call, columns)} from lead l
      where ${idIn('l.id', ids)} and ${call.reads.within(scopeOf(call.actor, listingAccess, 'lead.read'), 'l.estate_id')}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryLeadsArgs): Promise<Connection<LeadRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, kind, state, outcome, listingId } = filter ?? {};
    return connection(await call.reads.rows<LeadRow>(sql`select ${askedColumns(call, columns)} from lead l
      where ${call.reads.within(scopeOf(call.actor, listingAccess, 'lead.read'), 'l.estate_id')} and ${after} and ${idIs('l.estate_id', estateId)} and ${valueIs('l.kind', kind)}
        and ${valueIs('l.state', state)} and ${valueIs('l.outcome', outcome)} and ${idIs('l.listing_id', listingId)} ${tail}`));
  }
}
