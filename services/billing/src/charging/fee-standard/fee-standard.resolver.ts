import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationApproveFeeStandardArgs, MutationCreateFeeStandardArgs, QueryFeeStandardsArgs } from '../../schema.types.ts';
import { chargingAccess } from '../charging.access.ts';
import { feeItems } from './fee-item.rules.ts';
import { FeeStandardReads, type FeeStandardRow } from './fee-standard.reads.ts';
import { FeeStandardService } from './fee-standard.service.ts';

@Resolver('FeeStandard')
export class FeeStandardResolver {
  constructor(private readonly reads: FeeStandardReads, private readonly service: FeeStandardService) {}

  @Query()
  feeStandard(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  feeStandards(@Args() args: QueryFeeStandardsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  feeItems(@Context('call') call: RequestCall) {
    scopeOf(call.actor, chargingAccess, 'feeStandard.read');
    return feeItems;
  }

  @Mutation()
  createFeeStandard(@Args() args: MutationCreateFeeStandardArgs, @Context('call') call: RequestCall) {
    return this.service.create(call, args.input, args);
  }

  @Mutation()
  approveFeeStandard(@Args() args: MutationApproveFeeStandardArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, args.id, args);
  }

  @ResolveReference()
  resolveReference(@Parent() standard: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, standard.id);
  }

  @ResolveField()
  estate(@Parent() standard: FeeStandardRow) {
    return { id: standard.estateId };
  }

  @ResolveField()
  author(@Parent() standard: FeeStandardRow) {
    return { id: standard.authorId };
  }

  @ResolveField()
  approver(@Parent() standard: FeeStandardRow) {
    return standard.approverId === null ? null : { id: standard.approverId };
  }
}
