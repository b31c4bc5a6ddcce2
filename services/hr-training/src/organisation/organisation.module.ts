import { Module } from '@nestjs/common';
import { EmployeeFieldsResolver } from './employee/employee-fields.resolver.ts';
import { EmployeeReads } from './employee/employee.reads.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import { EmployeeService } from './employee/employee.service.ts';
import { OrgUnitReads } from './org-unit/org-unit.reads.ts';
import { OrgUnitResolver } from './org-unit/org-unit.resolver.ts';
import { OrgUnitService } from './org-unit/org-unit.service.ts';
import { PositionReads } from './position/position.reads.ts';
import { PositionResolver } from './position/position.resolver.ts';
import { PositionService } from './position/position.service.ts';

/** Chapter A: departments, positions, people. @source HR-001 HR-004 */
@Module({
  providers: [
    OrgUnitReads, OrgUnitService, OrgUnitResolver, PositionReads, PositionService, PositionResolver,
    EmployeeReads, EmployeeService, EmployeeResolver, EmployeeFieldsResolver,
  ],
  exports: [EmployeeReads],
})
export class OrganisationModule {}
