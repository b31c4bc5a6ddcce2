import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationAcceptRenovationArgs, MutationAddRenovationPapersArgs, MutationApplyRenovationArgs, MutationApproveRenovationArgs, MutationCompleteRenovationArgs,
  MutationDraftRenovationArgs, MutationRejectRenovationArgs, MutationResumeRenovationArgs, MutationReviewRenovationArgs, MutationStartRenovationArgs,
  MutationSuspendRenovationArgs, QueryRenovationsArgs,
} from '../../schema.types.ts';
import { RenovationReads } from './application.reads.ts';
import { RenovationApplicationService } from './application.service.ts';

@Resolver('RenovationApplication')
export class RenovationApplicationResolver {
  constructor(private readonly reads: RenovationReads, private readonly service: RenovationApplicationService) {}

  @Query()
  renovation(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  renovations(@Args() args: QueryRenovationsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  draftRenovation(@Args() args: MutationDraftRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.draft(call, args.input, args);
  }

  @Mutation()
  addRenovationPapers(@Args() args: MutationAddRenovationPapersArgs, @Context('call') call: RequestCall) {
    return this.service.addPapers(call, args.id, args.papers, args);
  }

  @Mutation()
  applyRenovation(@Args() args: MutationApplyRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.apply(call, args.id, args);
  }

  @Mutation()
  reviewRenovation(@Args() args: MutationReviewRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.review(call, args.id, args.input, args);
  }

  @Mutation()
  approveRenovation(@Args() args: MutationApproveRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, args.id, args.input, args);
  }

  @Mutation()
  rejectRenovation(@Args() args: MutationRejectRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.plain(call, args.id, 'renovation.decide', { type: 'rejectRenovation', reason: args.reason }, args);
  }

  @Mutation()
  startRenovation(@Args() args: MutationStartRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.start(call, args.id, args.input, args);
  }

  @Mutation()
  suspendRenovation(@Args() args: MutationSuspendRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.stop(call, args.id, { type: 'suspendRenovation', reason: args.reason }, args);
  }

  @Mutation()
  resumeRenovation(@Args() args: MutationResumeRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.stop(call, args.id, { type: 'resumeRenovation' }, args);
  }

  @Mutation()
  completeRenovation(@Args() args: MutationCompleteRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.plain(call, args.id, 'renovation.complete', { type: 'completeRenovation' }, args);
  }

  @Mutation()
  acceptRenovation(@Args() args: MutationAcceptRenovationArgs, @Context('call') call: RequestCall) {
    return this.service.accept(call, args.id, args.result, args);
  }
}
