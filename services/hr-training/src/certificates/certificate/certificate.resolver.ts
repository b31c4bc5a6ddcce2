import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LocalDate } from '@guanjia/domain';
import type { Change, Creation } from '../../keyed.types.ts';
import { EmployeeReads } from '../../organisation/employee/employee.reads.ts';
import { CertificateReads, type CertificateFilter } from './certificate.reads.ts';
import type { Certificate } from './certificate.rules.ts';
import { CertificateService, type RegisterCertificateInput } from './certificate.service.ts';

@Resolver('Certificate')
export class CertificateResolver {
  constructor(
    private readonly reads: CertificateReads, private readonly employees: EmployeeReads, private readonly service: CertificateService,
  ) {}

  @Query()
  certificates(@Args() args: PageArgs & { filter?: CertificateFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  registerCertificate(@Args() args: Creation<RegisterCertificateInput>, @Context('call') call: RequestCall) {
    return this.service.register(call, args);
  }

  @Mutation()
  renewCertificate(@Args() args: Change<{ validTo: LocalDate }>, @Context('call') call: RequestCall) {
    return this.service.renew(call, args);
  }

  @Mutation()
  revokeCertificate(@Args() args: Change<{ reasonCode: string }>, @Context('call') call: RequestCall) {
    return this.service.revoke(call, args);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: Certificate, @Context('call') call: RequestCall) {
    return this.employees.one(call, employeeId);
  }
}
