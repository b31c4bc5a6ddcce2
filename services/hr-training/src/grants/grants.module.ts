import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { EmployeeGrantsResolver } from './employee-grants.resolver.ts';
import { RoleGrantConsumer } from './role-grant/role-grant.consumer.ts';
import { RoleGrantController } from './role-grant/role-grant.controller.ts';
import { RoleGrantReads } from './role-grant/role-grant.reads.ts';
import { RoleGrantResolver } from './role-grant/role-grant.resolver.ts';
import { RoleGrantService } from './role-grant/role-grant.service.ts';

/** Who may act as what, and where. @source HR-026 PLAT-003 */
@Module({
  imports: [OrganisationModule],
  controllers: [RoleGrantController],
  providers: [RoleGrantReads, RoleGrantService, RoleGrantResolver, RoleGrantConsumer, EmployeeGrantsResolver],
})
export class GrantsModule {}
