import type { RequestCall } from '@guanjia/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrgUnitReads } from '../org-unit/org-unit.reads.ts';
import { PositionReads } from '../position/position.reads.ts';
import { EmployeeReads, type EmployeeRow } from './employee.reads.ts';

/** Fields of an employee that lead elsewhere, or go by another right than the row itself. */
@Resolver('Employee')
export class EmployeeFieldsResolver {
  constructor(private readonly employees: EmployeeReads, private readonly units: OrgUnitReads, private readonly positions: PositionReads) {}

  @ResolveField()
  phone(@Parent() { id }: EmployeeRow, @Context('call') call: RequestCall) {
    return this.employees.phone(call, id);
  }

  @ResolveField()
  estate(@Parent() { estateId }: EmployeeRow) {
    return estateId && { id: estateId };
  }

  @ResolveField()
  orgUnit(@Parent() { orgUnitId }: EmployeeRow, @Context('call') call: RequestCall) {
    return this.units.one(call, orgUnitId);
  }

  @ResolveField()
  position(@Parent() { positionId }: EmployeeRow, @Context('call') call: RequestCall) {
    return this.positions.one(call, positionId);
  }
}
