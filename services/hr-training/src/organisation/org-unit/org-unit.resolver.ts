import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type {
  MutationActivateOrgUnitArgs, MutationChangeOrgUnitArgs, MutationCloseOrgUnitArgs, MutationCreateOrgUnitArgs, QueryOrgUnitsArgs,
} from '../../schema.types.ts';
import { OrgUnitReads, type OrgUnitRow } from './org-unit.reads.ts';
import { OrgUnitService } from './org-unit.service.ts';

@Resolver('OrgUnit')
export class OrgUnitResolver {
  constructor(private readonly reads: OrgUnitReads, private readonly service: OrgUnitService) {}

  @Query()
  orgUnit(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  orgUnits(@Args() args: QueryOrgUnitsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  createOrgUnit(@Args() args: MutationCreateOrgUnitArgs, @Context('call') call: RequestCall) {
    return this.service.create(call, args);
  }

  @Mutation()
  activateOrgUnit(@Args() args: MutationActivateOrgUnitArgs, @Context('call') call: RequestCall) {
    return this.service.activate(call, args);
  }

  @Mutation()
  changeOrgUnit(@Args() args: MutationChangeOrgUnitArgs, @Context('call') call: RequestCall) {
    return this.service.change(call, args);
  }

  @Mutation()
  closeOrgUnit(@Args() args: MutationCloseOrgUnitArgs, @Context('call') call: RequestCall) {
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
