import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationSetRenovationRuleArgs } from '../../schema.types.ts';
import { EstateRuleReads, type EstateRuleRow } from './estate-rule.reads.ts';
import { EstateRuleService } from './estate-rule.service.ts';

@Resolver('EstateRenovationRule')
export class EstateRuleResolver {
  constructor(private readonly reads: EstateRuleReads, private readonly service: EstateRuleService) {}

  @Query()
  estateRenovationRule(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, estateId);
  }

  @Mutation()
  setRenovationRule(@Args() args: MutationSetRenovationRuleArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: EstateRuleRow) {
    return reference(estateId);
  }
}
