import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationGrantRoleArgs, MutationRevokeRoleArgs } from '../../schema.types.ts';
import { EmployeeReads } from '../../organisation/employee/employee.reads.ts';
import type { RoleGrant } from './role-grant.rules.ts';
import { RoleGrantService } from './role-grant.service.ts';

@Resolver('RoleGrant')
export class RoleGrantResolver {
  constructor(private readonly employees: EmployeeReads, private readonly service: RoleGrantService) {}

  @Mutation()
  grantRole(@Args() args: MutationGrantRoleArgs, @Context('call') call: RequestCall) {
    return this.service.grant(call, args);
  }

  @Mutation()
  revokeRole(@Args() args: MutationRevokeRoleArgs, @Context('call') call: RequestCall) {
    return this.service.revoke(call, args);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: RoleGrant, @Context('call') call: RequestCall) {
    return this.employees.one(call, employeeId);
  }

  @ResolveField()
  supervisor(@Parent() { supervisorId }: RoleGrant, @Context('call') call: RequestCall) {
    return supervisorId && this.employees.one(call, supervisorId);
  }
}
