import type { RequestCall } from '@guanjia/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RoleGrantReads } from './role-grant/role-grant.reads.ts';

/** What an employee may act as. @source PLAT-003 */
@Resolver('Employee')
export class EmployeeGrantsResolver {
  constructor(private readonly reads: RoleGrantReads) {}

  @ResolveField()
  grants(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.ofEmployee(call, id);
  }
}
