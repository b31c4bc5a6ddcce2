import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CertificateReads } from './certificate/certificate.reads.ts';

/** What an employee holds. @source HR-029 */
@Resolver('Employee')
export class EmployeeCertificatesResolver {
  constructor(private readonly reads: CertificateReads) {}

  @ResolveField()
  certificates(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.ofEmployee(call, id);
  }

  @ResolveField()
  isCertifiedFor(@Parent() { id }: { id: string }, @Args('kind') kind: string, @Context('call') call: RequestCall) {
    return this.reads.isCertified(call, id, kind);
  }
}
