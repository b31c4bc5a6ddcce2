import { Module } from '@nestjs/common';
import { CommitteeConsumer } from './committee/committee.consumer.ts';
import { CommitteeReads } from './committee/committee.reads.ts';
import { AssemblyResolver, CommitteeContactResolver, CommitteeResolver } from './committee/committee.resolver.ts';
import { CommitteeService } from './committee/committee.service.ts';
import { InsightNoteReads } from './insight/insight-note.reads.ts';
import { InsightNoteResolver } from './insight/insight-note.resolver.ts';
import { InsightNoteService } from './insight/insight-note.service.ts';
import { OwnerForumReads } from './owner-forum/owner-forum.reads.ts';
import { OwnerForumResolver } from './owner-forum/owner-forum.resolver.ts';
import { OwnerForumService } from './owner-forum/owner-forum.service.ts';
import { SuggestionReads } from './suggestion/suggestion.reads.ts';
import { SuggestionBoxOpeningResolver, SuggestionResolver } from './suggestion/suggestion.resolver.ts';
import { SuggestionService } from './suggestion/suggestion.service.ts';
import { ImprovementMeasureResolver, SurveyFieldsResolver, SurveyReplyFieldsResolver, SurveyScoreResolver, SurveyZoneScoreResolver } from './survey/survey-fields.resolver.ts';
import { SurveyScoreReads } from './survey/survey-score.reads.ts';
import { SurveyConsumer } from './survey/survey.consumer.ts';
import { SurveyReads } from './survey/survey.reads.ts';
import { SurveyResolver } from './survey/survey.resolver.ts';
import { SurveyService } from './survey/survey.service.ts';

/** 意见征询: what owners and tenants think, and their committee. @source CS-094 … CS-100 CS-150 CS-151 CS-155 CS-166 */
@Module({
  providers: [
    SurveyReads, SurveyScoreReads, SurveyService, SurveyConsumer, SurveyResolver, SurveyFieldsResolver, ImprovementMeasureResolver, SurveyReplyFieldsResolver,
    SurveyScoreResolver, SurveyZoneScoreResolver, SuggestionReads, SuggestionService, SuggestionResolver, SuggestionBoxOpeningResolver,
    OwnerForumReads, OwnerForumService, OwnerForumResolver, InsightNoteReads, InsightNoteService, InsightNoteResolver,
    CommitteeReads, CommitteeService, CommitteeConsumer, CommitteeResolver, AssemblyResolver, CommitteeContactResolver,
  ],
})
export class OpinionsModule {}
