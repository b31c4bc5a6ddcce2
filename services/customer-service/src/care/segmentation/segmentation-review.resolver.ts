import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationAssessCustomersArgs, MutationConfirmSegmentationArgs, MutationRunSegmentationArgs, QueryCustomerSegmentsArgs, QuerySegmentationReviewsArgs,
} from '../../schema.types.ts';
import { SegmentationReviewReads, type CustomerSegmentRow, type SegmentationReviewRow } from './segmentation-review.reads.ts';
import type { Participant } from './segmentation-review.rules.ts';
import { SegmentationReviewService } from './segmentation-review.service.ts';

@Resolver('SegmentationReview')
export class SegmentationReviewResolver {
  constructor(private readonly reads: SegmentationReviewReads, private readonly service: SegmentationReviewService) {}

  @Query()
  segmentationReviews(@Args() args: QuerySegmentationReviewsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  customerSegments(@Args() args: QueryCustomerSegmentsArgs, @Context('call') call: RequestCall) {
    return this.reads.segments(call, args);
  }

  @Mutation()
  runSegmentation(@Args() args: MutationRunSegmentationArgs, @Context('call') call: RequestCall) {
    return this.service.run(call, args.input, args);
  }

  @Mutation()
  assessCustomers(@Args() args: MutationAssessCustomersArgs, @Context('call') call: RequestCall) {
    return this.service.assess(call, args.id, args.input, args);
  }

  @Mutation()
  confirmSegmentation(@Args() args: MutationConfirmSegmentationArgs, @Context('call') call: RequestCall) {
    return this.service.confirm(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: SegmentationReviewRow) {
    return reference(estateId);
  }
}

@Resolver('SegmentationParticipant')
export class SegmentationParticipantResolver {
  @ResolveField()
  employee(@Parent() { employeeId }: Participant) {
    return reference(employeeId);
  }

  @ResolveField()
  department(@Parent() { departmentId }: Participant) {
    return reference(departmentId);
  }
}

@Resolver('CustomerSegment')
export class CustomerSegmentResolver {
  @ResolveField()
  household(@Parent() { householdId }: CustomerSegmentRow) {
    return reference(householdId);
  }

  @ResolveField()
  assessor(@Parent() { assessedBy }: CustomerSegmentRow) {
    return reference(assessedBy);
  }
}
