import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationAssignCallbackArgs, MutationBookAppointmentArgs, MutationCloseCallbackUnresolvedArgs, MutationCompleteCallbackArgs,
  MutationOrderRectificationArgs, MutationReportNonconformityArgs, MutationReviewCallbackRecordArgs, MutationScheduleCallbackArgs, MutationSignOffUnreachedCallbackArgs, MutationStartCallbackArgs,
  QueryCallbackCoverageArgs, QueryCallbackTasksArgs,
} from '../../schema.types.ts';
import { CallbackCoverageReads } from '../indicators/callback-coverage.reads.ts';
import { CallbackReads } from './callback.reads.ts';
import { CallbackScheduleService } from './callback-schedule.service.ts';
import { CallbackService } from './callback.service.ts';

@Resolver('Callback')
export class CallbackResolver {
  constructor(
    private readonly reads: CallbackReads, private readonly coverage: CallbackCoverageReads, private readonly service: CallbackService,
    private readonly schedules: CallbackScheduleService,
  ) {}

  @Query()
  callback(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  callbackTasks(@Args() args: QueryCallbackTasksArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  callbackCoverage(@Args() { estateId, month }: QueryCallbackCoverageArgs, @Context('call') call: RequestCall) {
    return this.coverage.ofMonth(call, estateId, month);
  }

  @Mutation()
  assignCallback(@Args() args: MutationAssignCallbackArgs, @Context('call') call: RequestCall) {
    return this.service.assign(call, args.id, args.input.employeeId, args);
  }

  @Mutation()
  bookAppointment(@Args() args: MutationBookAppointmentArgs, @Context('call') call: RequestCall) {
    return this.service.book(call, args.id, args.input.at, args);
  }

  @Mutation()
  startCallback(@Args() args: MutationStartCallbackArgs, @Context('call') call: RequestCall) {
    return this.service.start(call, args.id, args.input?.method ?? null, args);
  }

  @Mutation()
  completeCallback(@Args() args: MutationCompleteCallbackArgs, @Context('call') call: RequestCall) {
    return this.service.complete(call, args.id, args.input, args);
  }

  @Mutation()
  orderRectification(@Args() args: MutationOrderRectificationArgs, @Context('call') call: RequestCall) {
    return this.service.orderRectification(call, args.id, args.input, args);
  }

  @Mutation()
  scheduleCallback(@Args() args: MutationScheduleCallbackArgs, @Context('call') call: RequestCall) {
    return this.schedules.schedule(call, args.input, args);
  }

  @Mutation()
  reportNonconformity(@Args() args: MutationReportNonconformityArgs, @Context('call') call: RequestCall) {
    return this.service.reportNonconformity(call, args.id, args.input, args);
  }

  @Mutation()
  signOffUnreachedCallback(@Args() args: MutationSignOffUnreachedCallbackArgs, @Context('call') call: RequestCall) {
    return this.service.direct(call, args.id, { type: 'signOffUnreached', ...args.input }, args);
  }

  @Mutation()
  closeCallbackUnresolved(@Args() args: MutationCloseCallbackUnresolvedArgs, @Context('call') call: RequestCall) {
    return this.service.direct(call, args.id, { type: 'endUnresolved', ...args.input }, args);
  }

  @Mutation()
  reviewCallbackRecord(@Args() args: MutationReviewCallbackRecordArgs, @Context('call') call: RequestCall) {
    return this.service.direct(call, args.id, { type: 'reviewCallbackRecord', ...args.input }, args);
  }

  @ResolveReference()
  resolveReference(@Parent() callback: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, callback.id);
  }
}
