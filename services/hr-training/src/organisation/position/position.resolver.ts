import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationActivatePositionArgs, MutationChangePositionArgs, MutationClosePositionArgs, MutationCreatePositionArgs, QueryPositionsArgs,
} from '../../schema.types.ts';
import { OrgUnitReads } from '../org-unit/org-unit.reads.ts';
import { PositionReads, type PositionRow } from './position.reads.ts';
import { PositionService } from './position.service.ts';

@Resolver('Position')
export class PositionResolver {
  constructor(private readonly reads: PositionReads, private readonly units: OrgUnitReads, private readonly service: PositionService) {}

  @Query()
  positions(@Args() args: QueryPositionsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  createPosition(@Args() args: MutationCreatePositionArgs, @Context('call') call: RequestCall) {
    return this.service.create(call, args);
  }

  @Mutation()
  activatePosition(@Args() args: MutationActivatePositionArgs, @Context('call') call: RequestCall) {
    return this.service.activate(call, args);
  }

  @Mutation()
  changePosition(@Args() args: MutationChangePositionArgs, @Context('call') call: RequestCall) {
    return this.service.change(call, args);
  }

  @Mutation()
  closePosition(@Args() args: MutationClosePositionArgs, @Context('call') call: RequestCall) {
    return this.service.close(call, args);
  }

  @ResolveField()
  orgUnit(@Parent() { orgUnitId }: PositionRow, @Context('call') call: RequestCall) {
    return this.units.one(call, orgUnitId);
  }
}
