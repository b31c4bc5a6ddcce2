import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRecordOnlineWatchArgs, MutationSetOnlinePlatformArgs, QueryOnlineIssuesArgs, QueryOnlineWatchLogsArgs } from '../../schema.types.ts';
import { TicketReads } from '../../tickets/ticket/ticket.reads.ts';
import { OnlineWatchReads, type OnlineIssue } from './online-watch.reads.ts';
import type { OnlinePlatform, OnlineWatchLog } from './online-watch.rules.ts';
import { OnlineWatchService } from './online-watch.service.ts';

@Resolver('OnlineWatchLog')
export class OnlineWatchResolver {
  constructor(private readonly reads: OnlineWatchReads, private readonly service: OnlineWatchService) {}

  @Query()
  onlineWatchLogs(@Args() args: QueryOnlineWatchLogsArgs, @Context('call') call: RequestCall) {
    return this.reads.logs(call, args);
  }

  @Query()
  onlineIssues(@Args() args: QueryOnlineIssuesArgs, @Context('call') call: RequestCall) {
    return this.reads.issues(call, args);
  }

  @Mutation()
  recordOnlineWatch(@Args() args: MutationRecordOnlineWatchArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: OnlineWatchLog) {
    return reference(estateId);
  }

  @ResolveField()
  by(@Parent() { by }: OnlineWatchLog) {
    return reference(by);
  }

  @ResolveField()
  issues(@Parent() { id }: OnlineWatchLog, @Context('call') call: RequestCall) {
    return this.reads.issuesOf(call, id);
  }
}

@Resolver('OnlinePlatform')
export class OnlinePlatformResolver {
  constructor(private readonly reads: OnlineWatchReads, private readonly service: OnlineWatchService) {}

  @Query()
  onlinePlatforms(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.platforms(call, estateId);
  }

  @Mutation()
  setOnlinePlatform(@Args() args: MutationSetOnlinePlatformArgs, @Context('call') call: RequestCall) {
    return this.service.setPlatform(call, args.input, args);
  }

  @ResolveField()
  watcher(@Parent() { watcherId }: OnlinePlatform) {
    return reference(watcherId);
  }
}

@Resolver('OnlineIssue')
export class OnlineIssueResolver {
  constructor(private readonly tickets: TicketReads) {}

  @ResolveField()
  ticket(@Parent() { ticketId }: OnlineIssue, @Context('call') call: RequestCall) {
    return ticketId && this.tickets.one(call, ticketId);
  }

  @ResolveField()
  isLate(@Parent() { dueAt, enteredAt }: OnlineIssue, @Context('call') call: RequestCall) {
    return new Date(enteredAt ?? call.now) > new Date(dueAt);
  }
}
