import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationPermitSpecialWorkArgs, MutationRefuseSpecialWorkArgs, MutationRequestSpecialWorkArgs, MutationRevokeSpecialWorkArgs, QueryRenovationWorkPermitsArgs,
} from '../../schema.types.ts';
import { RenovationReads } from '../application/application.reads.ts';
import { PermitReads, type PermitRow } from './permit.reads.ts';
import { RenovationWorkPermitService } from './permit.service.ts';

@Resolver('RenovationWorkPermit')
export class RenovationWorkPermitResolver {
  constructor(private readonly reads: PermitReads, private readonly service: RenovationWorkPermitService, private readonly renovations: RenovationReads) {}

  @Query()
  renovationWorkPermits(@Args() args: QueryRenovationWorkPermitsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  requestSpecialWork(@Args() args: MutationRequestSpecialWorkArgs, @Context('call') call: RequestCall) {
    return this.service.request(call, args.input, args);
  }

  @Mutation()
  permitSpecialWork(@Args() args: MutationPermitSpecialWorkArgs, @Context('call') call: RequestCall) {
    return this.service.decide(call, args.id, { type: 'permitSpecialWork' }, args);
  }

  @Mutation()
  refuseSpecialWork(@Args() args: MutationRefuseSpecialWorkArgs, @Context('call') call: RequestCall) {
    return this.service.decide(call, args.id, { type: 'refuseSpecialWork', reason: args.reason }, args);
  }

  @Mutation()
  revokeSpecialWork(@Args() args: MutationRevokeSpecialWorkArgs, @Context('call') call: RequestCall) {
    return this.service.decide(call, args.id, { type: 'revokeSpecialWork', reason: args.reason }, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: PermitRow) {
    return reference(estateId);
  }

  @ResolveField()
  renovation(@Parent() { applicationId }: PermitRow, @Context('call') call: RequestCall) {
    return this.renovations.one(call, applicationId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: PermitRow) {
    return reference(unitId);
  }

  @ResolveField()
  decidedBy(@Parent() { deciderId }: PermitRow) {
    return reference(deciderId);
  }
}
