import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationApproveChargeReversalArgs, MutationRejectChargeReversalArgs, MutationReverseChargeArgs } from '../../schema.types.ts';
import { ChargeLineReads } from '../charge-line/charge-line.reads.ts';
import { ChargeReversalReads, type ChargeReversalRow } from './charge-reversal.reads.ts';
import { ChargeReversalService } from './charge-reversal.service.ts';

@Resolver('ChargeReversal')
export class ChargeReversalResolver {
  constructor(private readonly reads: ChargeReversalReads, private readonly service: ChargeReversalService, private readonly lines: ChargeLineReads) {}

  @Query()
  chargeReversal(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Mutation()
  reverseCharge(@Args() { id, input, ...keyed }: MutationReverseChargeArgs, @Context('call') call: RequestCall) {
    return this.service.request(call, id, input, keyed);
  }

  @Mutation()
  approveChargeReversal(@Args() { id, ...keyed }: MutationApproveChargeReversalArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, id, keyed);
  }

  @Mutation()
  rejectChargeReversal(@Args() { id, ...keyed }: MutationRejectChargeReversalArgs, @Context('call') call: RequestCall) {
    return this.service.reject(call, id, keyed);
  }

  @ResolveReference()
  resolveReference(@Parent() reversal: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, reversal.id);
  }

  @ResolveField()
  chargeLine(@Parent() reversal: ChargeReversalRow, @Context('call') call: RequestCall) {
    return this.lines.one(call, reversal.chargeLineId);
  }

  @ResolveField()
  requester(@Parent() reversal: ChargeReversalRow) {
    return { id: reversal.requesterId };
  }

  @ResolveField()
  decider(@Parent() reversal: ChargeReversalRow) {
    return reversal.deciderId === null ? null : { id: reversal.deciderId };
  }
}

/** From a line to the latest request to take it back. */
@Resolver('ChargeLine')
export class ChargeLineReversalResolver {
  constructor(private readonly reads: ChargeReversalReads) {}

  @ResolveField()
  reversal(@Parent() line: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.ofLine(call, line.id);
  }
}
