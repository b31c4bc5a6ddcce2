import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import type { CreateCampaignInput, RecordCampaignResultInput } from '../../schema.types.ts';
import { listingAccess } from '../listings.access.ts';
import { CampaignEntity } from './campaign.entity.ts';
import { decideCampaign, type Campaign } from './campaign.rules.ts';

/** Marketing with partners. @source CS-149 */
@Injectable()
export class CampaignService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, CAMPAIGN_PERIOD_INVALID   @source CS-149 */
  create(call: Call, input: CreateCampaignInput, keyed: Keyed): Promise<Stored<Campaign>> {
    const scope = scopeOf(call.actor, listingAccess, 'campaign.write');
    return this.store.create<Campaign>(call, CampaignEntity, { operation: 'createCampaign', scope, place: { estateId: input.estateId }, body: input, ...keyed },
      () => decideCampaign({ type: 'createCampaign', ...input, id: call.newId(), costFen: BigInt(input.costFen) }, null, contextOf(call)));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-149 */
  recordResult(call: Call, id: string, { result, costFen }: RecordCampaignResultInput, keyed: Keyed): Promise<Stored<Campaign>> {
    const scope = scopeOf(call.actor, listingAccess, 'campaign.write');
    const command = { type: 'recordCampaignResult', result, costFen: costFen == null ? null : BigInt(costFen) } as const;
    return this.store.update<Campaign>(call, CampaignEntity, id, { operation: 'recordCampaignResult', scope, body: { id, result, costFen }, ...keyed },
      (campaign) => decideCampaign(command, campaign, contextOf(call)));
  }
}
