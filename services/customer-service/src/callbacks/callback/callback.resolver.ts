import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { CallbackCoverageReads } from './callback-coverage.reads.ts';
import { CallbackReads, type CallbackFilter } from './callback.reads.ts';
import type { CallbackMethod } from './callback.rules.ts';
import { CallbackService, type CompleteCallbackInput } from './callback.service.ts';

/** A mutation of one callback. */
interface On<Input> extends Keyed {
  id: string;
  input: Input;
}

@Resolver('Callback')
export class CallbackResolver {
  constructor(
    private readonly reads: CallbackReads, private readonly coverage: CallbackCoverageReads, private readonly service: CallbackService,
  ) {}

  @Query()
  callback(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  callbackTasks(@Args() args: PageArgs & { filter?: CallbackFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args.filter ?? {}, args);
  }

  @Query()
  callbackCoverage(@Args() { estateId, month }: { estateId: string; month: string }, @Context('call') call: RequestCall) {
    return this.coverage.ofMonth(call, estateId, month);
  }

  @Mutation()
  assignCallback(@Args() args: On<{ employeeId: string }>, @Context('call') call: RequestCall) {
    return this.service.assign(call, args.id, args.input.employeeId, args);
  }

  @Mutation()
  bookAppointment(@Args() args: On<{ at: Date }>, @Context('call') call: RequestCall) {
    return this.service.book(call, args.id, args.input.at, args);
  }

  @Mutation()
  startCallback(@Args() args: On<{ method?: CallbackMethod } | undefined>, @Context('call') call: RequestCall) {
    return this.service.start(call, args.id, args.input?.method ?? null, args);
  }

  @Mutation()
  completeCallback(@Args() args: On<CompleteCallbackInput>, @Context('call') call: RequestCall) {
    return this.service.complete(call, args.id, args.input, args);
  }

  @Mutation()
  orderRectification(@Args() args: On<{ ownerId: string; dueAt: Date; note: string }>, @Context('call') call: RequestCall) {
    return this.service.orderRectification(call, args.id, args.input, args);
  }

  @Mutation()
  signOffUnreachedCallback(@Args() args: On<{ reason: string }>, @Context('call') call: RequestCall) {
    return this.service.direct(call, args.id, { type: 'signOffUnreached', ...args.input }, args);
  }

  @Mutation()
  closeCallbackUnresolved(@Args() args: On<{ reason: string }>, @Context('call') call: RequestCall) {
    return this.service.direct(call, args.id, { type: 'endUnresolved', ...args.input }, args);
  }

  @Mutation()
  reviewCallbackRecord(@Args() args: On<{ opinion: string }>, @Context('call') call: RequestCall) {
    return this.service.direct(call, args.id, { type: 'reviewCallbackRecord', ...args.input }, args);
  }

  @ResolveReference()
  resolveReference(@Parent() callback: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, callback.id);
  }
}
