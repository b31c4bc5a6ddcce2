import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryMyTaskArgs, QueryMyTasksArgs } from '../../schema.types.ts';
import { TaskReads, type TaskRow } from './task.reads.ts';

@Resolver('Task')
export class TaskResolver {
  constructor(private readonly reads: TaskReads) {}

  @Query()
  myTasks(@Args() args: QueryMyTasksArgs, @Context('call') call: RequestCall) {
    return this.reads.mine(call, args);
  }

  @Query()
  myTask(@Args() { id }: QueryMyTaskArgs, @Context('call') call: RequestCall) {
    return this.reads.oneOfMine(call, id);
  }

  @ResolveField()
  estate(@Parent() { estateId }: TaskRow) {
    return estateId && { id: estateId };
  }

  @ResolveField()
  isOverdue(@Parent() { state, dueAt }: TaskRow, @Context('call') call: RequestCall) {
    return state === 'OPEN' && dueAt !== null && dueAt < call.now;
  }
}
