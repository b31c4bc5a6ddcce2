import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationOpenMoveInBatchArgs, QueryMoveInBatchesArgs } from '../../schema.types.ts';
import { MoveInBatchReads, type MoveInBatchRow } from './move-in-batch.reads.ts';
import { MoveInBatchService } from './move-in-batch.service.ts';

@Resolver('MoveInBatch')
export class MoveInBatchResolver {
  constructor(private readonly reads: MoveInBatchReads, private readonly service: MoveInBatchService) {}

  @Query()
  moveInBatches(@Args() args: QueryMoveInBatchesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  openMoveInBatch(@Args() args: MutationOpenMoveInBatchArgs, @Context('call') call: RequestCall) {
    return this.service.open(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: MoveInBatchRow) {
    return reference(estateId);
  }

  @ResolveField()
  plan(@Parent() { planId }: MoveInBatchRow) {
    return reference(planId);
  }

  @ResolveField()
  openedBy(@Parent() { openedBy }: MoveInBatchRow) {
    return reference(openedBy);
  }

  @ResolveField()
  startedCount(@Parent() { startedCount }: MoveInBatchRow) {
    return startedCount ?? 0;
  }

  @ResolveField()
  completedCount(@Parent() { completedCount }: MoveInBatchRow) {
    return completedCount ?? 0;
  }
}
