import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRecordContactArgs, QueryContactLogsArgs } from '../../schema.types.ts';
import { ContactLogReads, type ContactLogRow } from './contact-log.reads.ts';
import { ContactLogService } from './contact-log.service.ts';

@Resolver('ContactLog')
export class ContactLogResolver {
  constructor(private readonly reads: ContactLogReads, private readonly service: ContactLogService) {}

  @Query()
  contactLogs(@Args() args: QueryContactLogsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  recordContact(@Args() args: MutationRecordContactArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.input, args);
  }

  @ResolveField()
  household(@Parent() { householdId }: ContactLogRow) {
    return reference(householdId);
  }

  @ResolveField()
  recordedBy(@Parent() { by }: ContactLogRow) {
    return reference(by);
  }
}
