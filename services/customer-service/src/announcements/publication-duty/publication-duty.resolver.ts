import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { QueryPublicationDutiesArgs } from '../../schema.types.ts';
import { PublicationDutyReads, type PublicationDutyRow } from './publication-duty.reads.ts';
import type { StampedStandard } from './publication-duty.rules.ts';

@Resolver('PublicationDuty')
export class PublicationDutyResolver {
  constructor(private readonly reads: PublicationDutyReads) {}

  @Query()
  publicationDuties(@Args() args: QueryPublicationDutiesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: PublicationDutyRow) {
    return reference(estateId);
  }

  @ResolveField()
  standard(@Parent() { standardStamp }: PublicationDutyRow & { standardStamp: StampedStandard }) {
    return standardStamp.key;
  }
}
