import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Change, Creation, OnExisting } from '../../keyed.types.ts';
import { OrgUnitReads } from '../org-unit/org-unit.reads.ts';
import { PositionReads, type PositionFilter, type PositionRow } from './position.reads.ts';
import { PositionService, type ChangePositionInput, type CreatePositionInput } from './position.service.ts';

@Resolver('Position')
export class PositionResolver {
  constructor(private readonly reads: PositionReads, private readonly units: OrgUnitReads, private readonly service: PositionService) {}

  @Query()
  positions(@Args() args: PageArgs & { filter?: PositionFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  createPosition(@Args() args: Creation<CreatePositionInput>, @Context('call') call: RequestCall) {
    return this.service.create(call, args);
  }

  @Mutation()
  activatePosition(@Args() args: OnExisting, @Context('call') call: RequestCall) {
    return this.service.activate(call, args);
  }

  @Mutation()
  changePosition(@Args() args: Change<ChangePositionInput>, @Context('call') call: RequestCall) {
    return this.service.change(call, args);
  }

  @Mutation()
  closePosition(@Args() args: OnExisting, @Context('call') call: RequestCall) {
    return this.service.close(call, args);
  }

  @ResolveField()
  orgUnit(@Parent() { orgUnitId }: PositionRow, @Context('call') call: RequestCall) {
    return this.units.one(call, orgUnitId);
  }
}
