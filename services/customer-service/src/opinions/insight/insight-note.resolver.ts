import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationReviewInsightArgs, MutationSubmitInsightArgs, QueryInsightsArgs } from '../../schema.types.ts';
import { InsightNoteReads, type InsightNoteRow } from './insight-note.reads.ts';
import { InsightNoteService } from './insight-note.service.ts';

@Resolver('InsightNote')
export class InsightNoteResolver {
  constructor(private readonly reads: InsightNoteReads, private readonly service: InsightNoteService) {}

  @Query()
  insights(@Args() args: QueryInsightsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  submitInsight(@Args() args: MutationSubmitInsightArgs, @Context('call') call: RequestCall) {
    return this.service.submit(call, args.input, args);
  }

  @Mutation()
  reviewInsight(@Args() args: MutationReviewInsightArgs, @Context('call') call: RequestCall) {
    return this.service.review(call, args.id, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: InsightNoteRow) {
    return reference(estateId);
  }

  @ResolveField()
  submitter(@Parent() { submittedBy }: InsightNoteRow) {
    return reference(submittedBy);
  }

  @ResolveField()
  reviewer(@Parent() { reviewedBy }: InsightNoteRow) {
    return reference(reviewedBy);
  }
}
