import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Change, Creation } from '../../keyed.types.ts';
import { ServiceStandardReads, type ServiceStandardFilter } from './service-standard.reads.ts';
import type { ServiceStandard } from './service-standard.rules.ts';
import { ServiceStandardService, type DecisionInput, type SetServiceStandardInput } from './service-standard.service.ts';

@Resolver('ServiceStandard')
export class ServiceStandardResolver {
  constructor(private readonly reads: ServiceStandardReads, private readonly service: ServiceStandardService) {}

  @Query()
  serviceStandards(@Args('estateId') estateId: string | undefined, @Context('call') call: RequestCall) {
    return this.reads.inForce(call, estateId ?? null);
  }

  @Query()
  serviceStandardVersions(@Args() args: PageArgs & { filter?: ServiceStandardFilter }, @Context('call') call: RequestCall) {
    return this.reads.versions(call, args);
  }

  @Mutation()
  setServiceStandard(@Args() args: Creation<SetServiceStandardInput>, @Context('call') call: RequestCall) {
    return this.service.set(call, args);
  }

  @Mutation()
  approveServiceStandard(@Args() args: Change<DecisionInput>, @Context('call') call: RequestCall) {
    return this.service.approve(call, args);
  }

  @Mutation()
  declineServiceStandard(@Args() args: Change<DecisionInput>, @Context('call') call: RequestCall) {
    return this.service.decline(call, args);
  }

  @ResolveField()
  ledgerRow(@Parent() { row }: ServiceStandard) {
    return row;
  }
}
