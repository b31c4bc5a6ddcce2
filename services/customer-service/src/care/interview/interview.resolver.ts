import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationBookInterviewArgs, MutationMissInterviewArgs, MutationRecordInterviewArgs, MutationRecordVisitArgs, MutationReplanInterviewArgs, QueryInterviewsArgs, QueryVisitsArgs,
} from '../../schema.types.ts';
import { InterviewReads, type InterviewRow } from './interview.reads.ts';
import { InterviewService } from './interview.service.ts';

@Resolver()
export class InterviewResolver {
  constructor(private readonly reads: InterviewReads, private readonly service: InterviewService) {}

  @Query()
  interview(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  interviews(@Args() args: QueryInterviewsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  visits(@Args() args: QueryVisitsArgs, @Context('call') call: RequestCall) {
    return this.reads.visits(call, args);
  }

  @Mutation()
  recordInterview(@Args() args: MutationRecordInterviewArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.input, args);
  }

  @Mutation()
  recordVisit(@Args() args: MutationRecordVisitArgs, @Context('call') call: RequestCall) {
    return this.service.recordVisit(call, args.input, args);
  }

  @Mutation()
  bookInterview(@Args() args: MutationBookInterviewArgs, @Context('call') call: RequestCall) {
    return this.service.book(call, args.id, args.input, args);
  }

  @Mutation()
  missInterview(@Args() args: MutationMissInterviewArgs, @Context('call') call: RequestCall) {
    return this.service.miss(call, args.id, args);
  }

  @Mutation()
  replanInterview(@Args() args: MutationReplanInterviewArgs, @Context('call') call: RequestCall) {
    return this.service.replan(call, args.id, args.month, args);
  }
}

/** The fields of a talk that are not its columns. */
@Resolver('Interview')
export class InterviewFieldsResolver {
  @ResolveField()
  estate(@Parent() { estateId }: InterviewRow) {
    return reference(estateId);
  }

  @ResolveField()
  household(@Parent() { householdId }: InterviewRow) {
    return reference(householdId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: InterviewRow) {
    return reference(unitId);
  }

  @ResolveField()
  assignee(@Parent() { assigneeId }: InterviewRow) {
    return reference(assigneeId);
  }

  @ResolveField()
  interviewer(@Parent() { by }: InterviewRow) {
    return reference(by);
  }
}
