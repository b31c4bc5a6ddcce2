import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationAddImprovementArgs, MutationAnalyseSurveyArgs, MutationCloseSurveyArgs, MutationDraftSurveyArgs, MutationLaunchSurveyArgs, MutationStopCollectingArgs,
  MutationSubmitSurveyReplyArgs, QuerySurveyRepliesArgs, QuerySurveyScoreArgs, QuerySurveysArgs,
} from '../../schema.types.ts';
import { SurveyScoreReads } from './survey-score.reads.ts';
import { SurveyReads } from './survey.reads.ts';
import { SurveyService } from './survey.service.ts';

@Resolver()
export class SurveyResolver {
  constructor(private readonly reads: SurveyReads, private readonly scores: SurveyScoreReads, private readonly service: SurveyService) {}

  @Query()
  survey(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  surveys(@Args() args: QuerySurveysArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  surveyReplies(@Args() args: QuerySurveyRepliesArgs, @Context('call') call: RequestCall) {
    return this.reads.replies(call, args);
  }

  @Query()
  surveyScore(@Args() args: QuerySurveyScoreArgs, @Context('call') call: RequestCall) {
    return this.scores.of(call, args);
  }

  @Mutation()
  draftSurvey(@Args() args: MutationDraftSurveyArgs, @Context('call') call: RequestCall) {
    return this.service.draft(call, args.input, args);
  }

  @Mutation()
  launchSurvey(@Args() args: MutationLaunchSurveyArgs, @Context('call') call: RequestCall) {
    return this.service.launch(call, args.id, args.input.closesAt, args);
  }

  @Mutation()
  submitSurveyReply(@Args() args: MutationSubmitSurveyReplyArgs, @Context('call') call: RequestCall) {
    return this.service.reply(call, args.input, args);
  }

  @Mutation()
  stopCollecting(@Args() args: MutationStopCollectingArgs, @Context('call') call: RequestCall) {
    return this.service.stopCollecting(call, args.id, args);
  }

  @Mutation()
  analyseSurvey(@Args() args: MutationAnalyseSurveyArgs, @Context('call') call: RequestCall) {
    return this.service.analyse(call, args.id, args.input, args);
  }

  @Mutation()
  addImprovement(@Args() args: MutationAddImprovementArgs, @Context('call') call: RequestCall) {
    return this.service.addImprovement(call, args.id, args.input, args);
  }

  @Mutation()
  closeSurvey(@Args() args: MutationCloseSurveyArgs, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }
}
