import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRecordInfoFailureArgs, QueryInfoFailuresArgs } from '../../schema.types.ts';
import { InfoFailureReads, type InfoFailureRow } from './info-failure.reads.ts';
import { InfoFailureService } from './info-failure.service.ts';

@Resolver('InfoFailure')
export class InfoFailureResolver {
  constructor(private readonly reads: InfoFailureReads, private readonly service: InfoFailureService) {}

  @Query()
  infoFailures(@Args() args: QueryInfoFailuresArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  recordInfoFailure(@Args() args: MutationRecordInfoFailureArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: InfoFailureRow) {
    return reference(estateId);
  }

  @ResolveField()
  recordedBy(@Parent() { recordedBy }: InfoFailureRow) {
    return reference(recordedBy);
  }
}
