import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { SurveyReply } from './survey-reply.rules.ts';
import type { Survey } from './survey.rules.ts';

export const SurveyEntity = defineEntity({
  name: 'Survey',
  tableName: 'survey',
  properties: {
    ...aggregateColumns, kind: p.string().$type<Survey['kind']>(), year: p.integer(), round: p.integer(), title: p.string(), questions: p.json().$type<Survey['questions']>(),
    state: p.string().$type<Survey['state']>(), launchedAt: p.datetime(6).nullable(), closesAt: p.datetime(6).nullable(), analysis: p.text().nullable(),
    problems: p.json().$type<Survey['problems']>(), measures: p.json().$type<Survey['measures']>(), closedAt: p.datetime(6).nullable(),
  },
});

export const SurveyReplyEntity = defineEntity({
  name: 'SurveyReply',
  tableName: 'survey_reply',
  properties: {
    ...aggregateColumns, surveyId: p.uuid(), householdId: p.uuid(), unitId: p.uuid(), zoneId: p.uuid().nullable(), officerId: p.uuid().nullable(),
    channel: p.string().$type<SurveyReply['channel']>(), answers: p.json().$type<SurveyReply['answers']>(),
    satisfaction: p.string().$type<NonNullable<SurveyReply['satisfaction']>>().nullable(), comment: p.text().nullable(), repliedBy: p.string(), repliedAt: p.datetime(6),
  },
});
