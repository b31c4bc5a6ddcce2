import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRegisterAccessArgs, QueryAccessLogsArgs } from '../../schema.types.ts';
import { AccessEntryReads } from './access-entry.reads.ts';
import type { AccessEntry } from './access-entry.rules.ts';
import { AccessEntryService } from './access-entry.service.ts';

@Resolver('AccessEntry')
export class AccessEntryResolver {
  constructor(private readonly reads: AccessEntryReads, private readonly service: AccessEntryService) {}

  @Query()
  accessLogs(@Args() args: QueryAccessLogsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  registerAccess(@Args() args: MutationRegisterAccessArgs, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: AccessEntry) {
    return reference(estateId);
  }

  @ResolveField()
  registeredBy(@Parent() { registeredBy }: AccessEntry) {
    return reference(registeredBy);
  }
}
