import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationCreateCampaignArgs, MutationRecordCampaignResultArgs, QueryCampaignsArgs } from '../../schema.types.ts';
import { CampaignReads, type CampaignRow } from './campaign.reads.ts';
import { CampaignService } from './campaign.service.ts';

@Resolver('Campaign')
export class CampaignResolver {
  constructor(private readonly reads: CampaignReads, private readonly service: CampaignService) {}

  @Query()
  campaigns(@Args() args: QueryCampaignsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  createCampaign(@Args() args: MutationCreateCampaignArgs, @Context('call') call: RequestCall) {
    return this.service.create(call, args.input, args);
  }

  @Mutation()
  recordCampaignResult(@Args() args: MutationRecordCampaignResultArgs, @Context('call') call: RequestCall) {
    return this.service.recordResult(call, args.id, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CampaignRow) {
    return reference(estateId);
  }

  @ResolveField()
  recordedBy(@Parent() { recordedBy }: CampaignRow) {
    return reference(recordedBy);
  }

  @ResolveField()
  async leadCount(@Parent() row: CampaignRow, @Context('call') call: RequestCall) {
    return row.leadCount ?? (await this.reads.one(call, row.id))?.leadCount ?? 0;
  }

  @ResolveField()
  async dealCount(@Parent() row: CampaignRow, @Context('call') call: RequestCall) {
    return row.dealCount ?? (await this.reads.one(call, row.id))?.dealCount ?? 0;
  }
}
