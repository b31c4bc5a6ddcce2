import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationApproveServiceStandardArgs, MutationDeclineServiceStandardArgs, MutationSetServiceStandardArgs, QueryServiceStandardVersionsArgs,
} from '../../schema.types.ts';
import { ServiceStandardReads } from './service-standard.reads.ts';
import type { ServiceStandard } from './service-standard.rules.ts';
import { ServiceStandardService } from './service-standard.service.ts';

@Resolver('ServiceStandard')
export class ServiceStandardResolver {
  constructor(private readonly reads: ServiceStandardReads, private readonly service: ServiceStandardService) {}

  @Query()
  serviceStandards(@Args('estateId') estateId: string | undefined, @Context('call') call: RequestCall) {
    return this.reads.inForce(call, estateId ?? null);
  }

  @Query()
  serviceStandardVersions(@Args() args: QueryServiceStandardVersionsArgs, @Context('call') call: RequestCall) {
    return this.reads.versions(call, args);
  }

  @Mutation()
  setServiceStandard(@Args() args: MutationSetServiceStandardArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args);
  }

  @Mutation()
  approveServiceStandard(@Args() args: MutationApproveServiceStandardArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, args);
  }

  @Mutation()
  declineServiceStandard(@Args() args: MutationDeclineServiceStandardArgs, @Context('call') call: RequestCall) {
    return this.service.decline(call, args);
  }

  @ResolveField()
  ledgerRow(@Parent() { row }: ServiceStandard) {
    return row;
  }
}
