import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationSetRoutingRuleArgs } from '../../schema.types.ts';
import { RoutingRuleReads, type RoutingRule } from './routing-rule.reads.ts';
import { RoutingRuleService } from './routing-rule.service.ts';

@Resolver('RoutingRule')
export class RoutingRuleResolver {
  constructor(private readonly reads: RoutingRuleReads, private readonly service: RoutingRuleService) {}

  @Query()
  routingRules(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.ofEstate(call, estateId);
  }

  @Mutation()
  setRoutingRule(@Args() args: MutationSetRoutingRuleArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() rule: RoutingRule) {
    return { id: rule.estateId };
  }

  @ResolveField()
  department(@Parent() rule: RoutingRule) {
    return { id: rule.departmentId };
  }
}
