import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationSetCallbackOwnerRuleArgs, QueryCallbackOwnerRulesArgs } from '../../schema.types.ts';
import { CallbackOwnerRuleReads } from './callback-owner-rule.reads.ts';
import type { CallbackOwnerRule } from './callback-owner-rule.rules.ts';
import { CallbackOwnerRuleService } from './callback-owner-rule.service.ts';

@Resolver('CallbackOwnerRule')
export class CallbackOwnerRuleResolver {
  constructor(private readonly reads: CallbackOwnerRuleReads, private readonly service: CallbackOwnerRuleService) {}

  @Query()
  callbackOwnerRules(@Args() { estateId }: QueryCallbackOwnerRulesArgs, @Context('call') call: RequestCall) {
    return this.reads.ofEstate(call, estateId);
  }

  @Mutation()
  setCallbackOwnerRule(@Args() args: MutationSetCallbackOwnerRuleArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CallbackOwnerRule) {
    return reference(estateId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: CallbackOwnerRule) {
    return reference(employeeId);
  }
}
