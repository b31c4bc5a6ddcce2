import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Change, Creation, OnExisting } from '../../keyed.types.ts';
import { OrgUnitReads, type OrgUnitFilter, type OrgUnitRow } from './org-unit.reads.ts';
import { OrgUnitService, type ChangeOrgUnitInput, type CreateOrgUnitInput } from './org-unit.service.ts';

@Resolver('OrgUnit')
export class OrgUnitResolver {
  constructor(private readonly reads: OrgUnitReads, private readonly service: OrgUnitService) {}

  @Query()
  orgUnit(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  orgUnits(@Args() args: PageArgs & { filter?: OrgUnitFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  createOrgUnit(@Args() args: Creation<CreateOrgUnitInput>, @Context('call') call: RequestCall) {
    return this.service.create(call, args);
  }

  @Mutation()
  activateOrgUnit(@Args() args: OnExisting, @Context('call') call: RequestCall) {
    return this.service.activate(call, args);
  }

  @Mutation()
  changeOrgUnit(@Args() args: Change<ChangeOrgUnitInput>, @Context('call') call: RequestCall) {
    return this.service.change(call, args);
  }

  @Mutation()
  closeOrgUnit(@Args() args: OnExisting, @Context('call') call: RequestCall) {
    return this.service.close(call, args);
  }

  @ResolveReference()
  resolveReference(@Parent() unit: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, unit.id);
  }

  @ResolveField()
  estate(@Parent() { estateId }: OrgUnitRow) {
    return estateId && { id: estateId };
  }

  @ResolveField()
  parent(@Parent() { parentId }: OrgUnitRow, @Context('call') call: RequestCall) {
    return parentId && this.reads.one(call, parentId);
  }
}
