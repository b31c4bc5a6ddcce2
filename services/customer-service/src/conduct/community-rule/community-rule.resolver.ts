import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationPublishCommunityRuleArgs, MutationRetireCommunityRuleArgs, QueryCommunityRulesArgs } from '../../schema.types.ts';
import { CommunityRuleReads, type CommunityRuleRow } from './community-rule.reads.ts';
import { CommunityRuleService } from './community-rule.service.ts';

@Resolver('CommunityRule')
export class CommunityRuleResolver {
  constructor(private readonly reads: CommunityRuleReads, private readonly service: CommunityRuleService) {}

  @Query()
  communityRules(@Args() args: QueryCommunityRulesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  publishCommunityRule(@Args() args: MutationPublishCommunityRuleArgs, @Context('call') call: RequestCall) {
    return this.service.publish(call, args.input, args);
  }

  @Mutation()
  retireCommunityRule(@Args() args: MutationRetireCommunityRuleArgs, @Context('call') call: RequestCall) {
    return this.service.retire(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CommunityRuleRow) {
    return reference(estateId);
  }

  @ResolveField()
  publishedBy(@Parent() { publishedBy }: CommunityRuleRow) {
    return reference(publishedBy);
  }
}
