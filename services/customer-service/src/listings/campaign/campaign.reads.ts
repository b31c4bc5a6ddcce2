import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryCampaignsArgs } from '../../schema.types.ts';
import { listingAccess } from '../listings.access.ts';
import type { Campaign } from './campaign.rules.ts';

export interface CampaignRow extends Stored<Campaign> {
  /** leads that it brought, and deals made with them */
  leadCount: number;
  dealCount: number;
}

const columns = columnsOf('c', {
  id: 'ALWAYS', startOn: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', subject: 'ITSELF', partner: 'ITSELF', channel: 'ITSELF', costFen: 'ITSELF', endOn: 'ITSELF', state: 'ITSELF',
  result: 'ITSELF', recordedBy: 'ITSELF', evaluatedAt: 'ITSELF',
});

const latestFirst = descending('c.start_on', 'startOn', 'date');

const leads = sql`(select count(*)::int from lead l where l.campaign_id = c.id) as "leadCount",
  (select count(*)::int from lead l where l.campaign_id = c.id and l.outcome = 'DEAL') as "dealCount"`;

@Injectable()
export class CampaignReads {
  one(call: RequestCall, id: string): Promise<CampaignRow | null> {
    return call.load('campaign', id, async (ids) => byId(await call.reads.rows<CampaignRow>(sql`select ${askedColumns(call, columns)}, ${leads} from campaign c
      where ${idIn('c.id', ids)} and ${call.reads.within(scopeOf(call.actor, listingAccess, 'campaign.read'), 'c.estate_id')}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryCampaignsArgs): Promise<Connection<CampaignRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, channel, state } = filter ?? {};
    return connection(await call.reads.rows<CampaignRow>(sql`select ${askedColumns(call, columns)}, ${leads} from campaign c
      where ${call.reads.within(scopeOf(call.actor, listingAccess, 'campaign.read'), 'c.estate_id')} and ${after} and ${idIs('c.estate_id', estateId)}
        and ${valueIs('c.channel', channel)} and ${valueIs('c.state', state)} ${tail}`));
  }
}
