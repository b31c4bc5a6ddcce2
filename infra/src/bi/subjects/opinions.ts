import {
  assemblyHeld, committeeElected, ownerForumHeld, suggestionReceived, suggestionReplied, surveyClosed, surveyImprovementRequired, surveyLaunched,
} from '@guanjia/contracts';
import { at, code, count, day, flag, id, minutes, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const surveys = subject('surveys', {
  zh: '调查', en: 'Surveys of opinions and of customers',
  columns: {
    kind: code('种类(OPINION 征询、CUSTOMER 顾客意见调查)', 'OPINION or CUSTOMER'), year: count('年份', 'year'), round: count('第几轮', 'round of the year'),
    launched_at: at('发出时间', 'when it was sent out'), closes_at: at('回收截止时间', 'until when replies are taken'), replies: count('收回份数', 'replies'),
    valid: count('有效份数', 'valid replies'), satisfied: count('满意份数', 'satisfied or very satisfied'), problems: count('问题数', 'problems shown'),
    measures: count('措施数', 'improvement measures'), is_analysed: flag('是否有分析', 'whether it was analysed'), closed_at: at('结束时间', 'when it was closed'),
    improvement_count: times('要求的改进数', 'improvements asked for'),
  },
  from: (on) => [
    on(surveyLaunched, ({ data }) => copy(data, 'kind', 'year', 'round', 'launchedAt', 'closesAt')),
    on(surveyClosed, ({ data, occurredAt }) => ({ ...copy(data, 'kind', 'year', 'round', 'replies', 'valid', 'satisfied', 'problems', 'measures', 'isAnalysed'), closed_at: occurredAt })),
    on(surveyImprovementRequired, () => ({ improvement_count: 1 })),
  ],
});

export const ownerForums = subject('owner_forums', {
  zh: '业主恳谈会', en: 'Owner forums',
  columns: {
    year: count('年份', 'year'), half: count('上半年或下半年(1、2)', 'half of the year, 1 or 2'), held_at: at('召开时间', 'when it was held'),
    households: count('到会户数', 'households that came'), suggestions: count('意见数', 'suggestions made'),
  },
  from: (on) => [on(ownerForumHeld, ({ data }) => copy(data, 'year', 'half', 'heldAt', 'households', 'suggestions'))],
});

export const suggestions = subject('suggestions', {
  zh: '意见建议', en: 'Opinions, suggestions and insights',
  columns: {
    kind: code('种类', 'OPINION, SUGGESTION or INSIGHT'), channel: code('渠道', 'channel'), suggester_type: code('提出人类别', 'who suggested it, by kind'),
    unit_id: words.unitId, household_id: words.householdId, received_at: at('收到时间', 'when it came'),
    decision: code('决定(ACCEPTED 采纳、DECLINED 不采纳)', 'ACCEPTED or DECLINED'), replied_at: at('答复时间', 'when it was answered'),
  },
  derived: { reply_minutes: minutes('答复用时(分钟)', 'minutes until it was answered', 't.received_at', 't.replied_at') },
  from: (on) => [
    on(suggestionReceived, ({ data }) => copy(data, 'kind', 'channel', 'suggesterType', 'unitId', 'householdId', 'receivedAt')),
    on(suggestionReplied, ({ data }) => copy(data, 'decision', 'repliedAt')),
  ],
});

export const committees = subject('committees', {
  zh: '业主委员会', en: 'Owners’ committees, by estate',
  columns: { elected_on: day('选举产生日期', 'day of the election'), term_to: day('任期届满日期', 'last day of the term'), member_count: count('委员人数', 'members') },
  from: (on) => [on(committeeElected, ({ data }) => copy(data, 'electedOn', 'termTo', 'memberCount'))],
});

export const assemblies = subject('assemblies', {
  zh: '业主大会', en: 'Owners’ assemblies',
  columns: {
    held_at: at('召开时间', 'when it was held'), resolutions: count('表决事项数', 'resolutions put to the vote'), passed: count('通过的决议数', 'resolutions passed'),
    minutes_id: id('会议纪要标识', 'id of the minutes'),
  },
  from: (on) => [on(assemblyHeld, ({ data }) => copy(data, 'heldAt', 'resolutions', 'passed', 'minutesId'))],
});
