import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationRegisterCertificateArgs, MutationRenewCertificateArgs, MutationRevokeCertificateArgs, QueryCertificatesArgs,
} from '../../schema.types.ts';
import { EmployeeReads } from '../../organisation/employee/employee.reads.ts';
import { CertificateReads } from './certificate.reads.ts';
import type { Certificate } from './certificate.rules.ts';
import { CertificateService } from './certificate.service.ts';

@Resolver('Certificate')
export class CertificateResolver {
  constructor(
    private readonly reads: CertificateReads, private readonly employees: EmployeeReads, private readonly service: CertificateService,
  ) {}

  @Query()
  certificates(@Args() args: QueryCertificatesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  registerCertificate(@Args() args: MutationRegisterCertificateArgs, @Context('call') call: RequestCall) {
    return this.service.register(call, args);
  }

  @Mutation()
  renewCertificate(@Args() args: MutationRenewCertificateArgs, @Context('call') call: RequestCall) {
    return this.service.renew(call, args);
  }

  @Mutation()
  revokeCertificate(@Args() args: MutationRevokeCertificateArgs, @Context('call') call: RequestCall) {
    return this.service.revoke(call, args);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: Certificate, @Context('call') call: RequestCall) {
    return this.employees.one(call, employeeId);
  }
}
