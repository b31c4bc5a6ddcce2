import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isUuid } from '@guanjia/domain';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { HistoryReads, type HistoryRow } from './history.reads.ts';
import type { FieldChange } from './history.rules.ts';

@Resolver('RegisterChange')
export class HistoryResolver {
  constructor(private readonly reads: HistoryReads) {}

  @Query()
  registerHistory(@Args() args: PageArgs & { id: string }, @Context('call') call: RequestCall) {
    return this.reads.of(call, args.id, args);
  }

  @ResolveField()
  by(@Parent() { actorId }: HistoryRow) {
    return isUuid(actorId) ? { id: actorId } : null;
  }
}

@Resolver('RegisterFieldChange')
export class FieldChangeResolver {
  @ResolveField()
  before(@Parent() change: FieldChange) {
    return asText(change.before);
  }

  @ResolveField()
  after(@Parent() change: FieldChange) {
    return asText(change.after);
  }
}

const asText = (value: unknown): string | null => (value === null || typeof value === 'string' ? value : JSON.stringify(value));
