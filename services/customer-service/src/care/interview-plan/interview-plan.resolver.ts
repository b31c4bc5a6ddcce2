import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationActivateInterviewPlanArgs, MutationGenerateInterviewPlanArgs, QueryInterviewCoverageArgs, QueryInterviewPlanArgs, QueryInterviewPlansArgs,
} from '../../schema.types.ts';
import { InterviewCoverageReads } from './interview-coverage.reads.ts';
import { InterviewPlanReads, type InterviewPlanRow } from './interview-plan.reads.ts';
import { InterviewPlanService } from './interview-plan.service.ts';

@Resolver('InterviewPlan')
export class InterviewPlanResolver {
  constructor(private readonly reads: InterviewPlanReads, private readonly coverage: InterviewCoverageReads, private readonly service: InterviewPlanService) {}

  @Query()
  interviewPlan(@Args() { estateId, year }: QueryInterviewPlanArgs, @Context('call') call: RequestCall) {
    return this.reads.ofYear(call, estateId, year);
  }

  @Query()
  interviewPlans(@Args() args: QueryInterviewPlansArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  interviewCoverage(@Args() args: QueryInterviewCoverageArgs, @Context('call') call: RequestCall) {
    return this.coverage.of(call, args);
  }

  @Mutation()
  generateInterviewPlan(@Args() args: MutationGenerateInterviewPlanArgs, @Context('call') call: RequestCall) {
    return this.service.generate(call, args.input, args);
  }

  @Mutation()
  activateInterviewPlan(@Args() args: MutationActivateInterviewPlanArgs, @Context('call') call: RequestCall) {
    return this.service.activate(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: InterviewPlanRow) {
    return reference(estateId);
  }

  @ResolveField()
  perYear(@Parent() { standards }: InterviewPlanRow) {
    return standards;
  }
}
