import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationFlagUnknownEntryArgs, MutationSettleUnknownEntryArgs, QueryUnknownEntriesArgs } from '../../schema.types.ts';
import { UnknownEntryReads } from './unknown-entry.reads.ts';
import type { UnknownEntry } from './unknown-entry.rules.ts';
import { UnknownEntryService } from './unknown-entry.service.ts';

@Resolver('UnknownEntry')
export class UnknownEntryResolver {
  constructor(private readonly reads: UnknownEntryReads, private readonly service: UnknownEntryService) {}

  @Query()
  unknownEntries(@Args() args: QueryUnknownEntriesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  flagUnknownEntry(@Args() args: MutationFlagUnknownEntryArgs, @Context('call') call: RequestCall) {
    return this.service.flag(call, args.input, args);
  }

  @Mutation()
  settleUnknownEntry(@Args() args: MutationSettleUnknownEntryArgs, @Context('call') call: RequestCall) {
    return this.service.settle(call, args.id, args.input.outcome, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: UnknownEntry) {
    return reference(estateId);
  }

  @ResolveField()
  flaggedBy(@Parent() { flaggedBy }: UnknownEntry) {
    return reference(flaggedBy);
  }

  @ResolveField()
  settledBy(@Parent() { settledBy }: UnknownEntry) {
    return reference(settledBy);
  }
}
