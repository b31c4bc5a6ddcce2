import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationAcceptComplaintArgs, MutationAddProgressArgs, MutationAssignComplaintArgs, MutationClassifyComplaintArgs,
  MutationCloseComplaintArgs, MutationCloseComplaintUnresolvedArgs, MutationEscalateComplaintArgs, MutationFeedbackComplaintResultArgs,
  MutationFileComplaintArgs, MutationHandleComplaintArgs, MutationJudgeComplaintArgs, MutationRecordCoordinationArgs,
  MutationRejectComplaintArgs, MutationReportMajorComplaintArgs, MutationRespondComplaintArgs, MutationReviewSeriousComplaintArgs,
  MutationSendReplyLetterArgs, MutationStartComplaintHandlingArgs, MutationStartInvestigationArgs, MutationTakeOverComplaintArgs,
  MutationVerifyComplaintArgs, QueryComplaintsArgs, QueryIncompleteComplaintsArgs, VerifyComplaintInput,
} from '../../schema.types.ts';
import type { VerifyComplaint } from './complaint-investigation.rules.ts';
import { ComplaintReads } from './complaint.reads.ts';
import { ComplaintService } from './complaint.service.ts';

@Resolver('Complaint')
export class ComplaintResolver {
  constructor(private readonly reads: ComplaintReads, private readonly service: ComplaintService) {}

  @Query()
  complaint(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  complaints(@Args() args: QueryComplaintsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  incompleteComplaints(@Args() args: QueryIncompleteComplaintsArgs, @Context('call') call: RequestCall) {
    return this.reads.incomplete(call, args);
  }

  @Mutation()
  fileComplaint(@Args() args: MutationFileComplaintArgs, @Context('call') call: RequestCall) {
    return this.service.file(call, args.input, args);
  }

  @Mutation()
  acceptComplaint(@Args() args: MutationAcceptComplaintArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.follow', { type: 'acceptComplaint', finishAt: input.finishAt, remedy: input.remedy, toldAt: input.toldAt ?? null }, args);
  }

  @Mutation()
  respondComplaint(@Args() args: MutationRespondComplaintArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.follow', { type: 'respondComplaint', channel: input.channel, at: input.at ?? call.now, missCause: input.missCause ?? null, note: input.note ?? null }, args);
  }

  @Mutation()
  startInvestigation(@Args() args: MutationStartInvestigationArgs, @Context('call') call: RequestCall) {
    return this.service.startInvestigation(call, args.id, args);
  }

  @Mutation()
  addProgress(@Args() args: MutationAddProgressArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.note', { type: 'addProgress', note: input.note, toldAt: input.toldAt ?? null }, args);
  }

  @Mutation()
  recordCoordination(@Args() args: MutationRecordCoordinationArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.note', { type: 'recordCoordination', ...input }, args);
  }

  @Mutation()
  judgeComplaint(@Args() args: MutationJudgeComplaintArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.judge', { type: 'judgeComplaint', ...input }, args);
  }

  @Mutation()
  verifyComplaint(@Args() args: MutationVerifyComplaintArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.follow', verification(input), args);
  }

  @Mutation()
  rejectComplaint(@Args() args: MutationRejectComplaintArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.judge', { type: 'rejectComplaint', reason: input.reason, toldAt: input.toldAt ?? null }, args);
  }

  @Mutation()
  assignComplaint(@Args() args: MutationAssignComplaintArgs, @Context('call') call: RequestCall) {
    return this.service.assign(call, args.id, args.input, args);
  }

  @Mutation()
  takeOverComplaint(@Args() args: MutationTakeOverComplaintArgs, @Context('call') call: RequestCall) {
    return this.service.plain(call, args.id, 'complaint.take-over', { type: 'takeOverComplaint' }, args);
  }

  @Mutation()
  startComplaintHandling(@Args() args: MutationStartComplaintHandlingArgs, @Context('call') call: RequestCall) {
    return this.service.plain(call, args.id, 'complaint.handle', { type: 'startHandling' }, args);
  }

  @Mutation()
  handleComplaint(@Args() args: MutationHandleComplaintArgs, @Context('call') call: RequestCall) {
    return this.service.handle(call, args.id, args.input.result, args);
  }

  @Mutation()
  classifyComplaint(@Args() args: MutationClassifyComplaintArgs, @Context('call') call: RequestCall) {
    return this.service.classify(call, args.id, args.input, args);
  }

  @Mutation()
  escalateComplaint(@Args() args: MutationEscalateComplaintArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.note', { type: 'escalateComplaint', ...input }, args);
  }

  @Mutation()
  reviewSeriousComplaint(@Args() args: MutationReviewSeriousComplaintArgs, @Context('call') call: RequestCall) {
    return this.service.review(call, args.id, args.input, args);
  }

  @Mutation()
  reportMajorComplaint(@Args() args: MutationReportMajorComplaintArgs, @Context('call') call: RequestCall) {
    return this.service.reportMajor(call, args.id, args.input, args);
  }

  @Mutation()
  feedbackComplaintResult(@Args() args: MutationFeedbackComplaintResultArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.follow', { type: 'feedbackComplaintResult', channel: input.channel, at: input.at ?? call.now }, args);
  }

  @Mutation()
  sendReplyLetter(@Args() args: MutationSendReplyLetterArgs, @Context('call') call: RequestCall) {
    const { input } = args;
    return this.service.plain(call, args.id, 'complaint.follow', { type: 'sendReplyLetter', ...input, fileId: input.fileId ?? null }, args);
  }

  @Mutation()
  closeComplaint(@Args() args: MutationCloseComplaintArgs, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @Mutation()
  closeComplaintUnresolved(@Args() args: MutationCloseComplaintUnresolvedArgs, @Context('call') call: RequestCall) {
    return this.service.closeUnresolved(call, args.id, args.input.reason, args);
  }

  @ResolveReference()
  resolveReference(@Parent() complaint: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, complaint.id);
  }
}

const verification = (input: VerifyComplaintInput): VerifyComplaint => ({
  type: 'verifyComplaint', responsibility: input.responsibility, facts: input.facts, rootCauseCode: input.rootCause, apology: input.apology ?? null,
  promisedAt: input.promisedAt ?? null, explanation: input.explanation ?? null, assistance: input.assistance ?? null,
});
