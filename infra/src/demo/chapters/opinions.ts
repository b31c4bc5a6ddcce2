import { CommitteeService, InsightNoteService, OwnerForumService, SuggestionService, SurveyService } from '@guanjia/customer-service';
import { noKey, type Chapter, type Stage, type Step } from './stage.ts';

/** What people think: a survey that is over and what is done about it, forums, suggestions judged and answered, the box, the assembly.
 *  @source CS-094 … CS-100 CS-150 CS-151 CS-155 */
export const opinions: Chapter = (stage) => [...survey(stage), ...forums(stage), ...suggestions(stage), ...assembly(stage)];

function survey(stage: Stage): Step[] {
  const service = stage.get(SurveyService);
  const { estateId } = stage;
  const id = stage.id('survey', 'service');
  const questions = [{ code: 'SPEED', text: '报修响应及时吗?' }, { code: 'ATTITUDE', text: '服务态度好吗?' }];
  return [
    { daysAgo: 50, hour: 9, by: 'CSS', makes: id, does: (call) => service.draft(call, { estateId, kind: 'OPINION', title: '客户服务意见征询', questions }, noKey) },
    { daysAgo: 49, hour: 9, by: 'CSS', does: (call) => service.launch(call, id, stage.at(-20, 18), noKey) },
    ...stage.homes.slice(0, 5).map(({ household }, n): Step => ({ daysAgo: 40 - n, hour: 15, by: 'CSR1', does: (call) => service.reply(call, {
      surveyId: id, householdId: household.id, channel: 'PAPER', answers: questions.map(({ code }) => ({ code, step: n === 4 ? 'UNSATISFIED' as const : 'SATISFIED' as const })), satisfaction: n === 4 ? 'UNSATISFIED' : 'SATISFIED',
    }, noKey) })),
    { daysAgo: 20, hour: 18, by: 'CSS', does: (call) => service.stopCollecting(call, id, noKey) },
  ];
}

function forums(stage: Stage): Step[] {
  const service = stage.get(OwnerForumService);
  const { estateId } = stage;
  const id = (name: string): string => stage.id('forum', name);
  return [
    { daysAgo: 30, hour: 9, by: 'OD', makes: id('held'), does: (call) => service.plan(call, { estateId, plannedAt: stage.at(-16, 14), venue: '社区会所' }, noKey) },
    { daysAgo: 16, hour: 16, by: 'OD', does: (call) => service.hold(call, id('held'), {
      attendeeIds: stage.homes.slice(0, 3).map(({ household }) => household.id), suggestions: [{ kind: 'SUGGESTION', suggesterType: 'OWNER', unitId: stage.homes[1]!.unit.id, text: '儿童游乐区增加遮阳棚' }],
    }, noKey) },
    { daysAgo: 5, hour: 9, by: 'OD', makes: id('planned'), does: (call) => service.plan(call, { estateId, plannedAt: stage.at(12, 14), venue: '社区会所' }, noKey) },
  ];
}

function suggestions(stage: Stage): Step[] {
  const service = stage.get(SuggestionService);
  const { estateId } = stage;
  const id = (name: string): string => stage.id('suggestion', name);
  const said = (name: string, daysAgo: number, home: number, text: string): Step => ({ daysAgo, hour: 19, by: stage.owner(stage.homes[home]!), makes: id(name), does: (call) =>
    service.submit(call, { estateId, channel: 'APP', kind: 'SUGGESTION', suggesterType: 'OWNER', unitId: stage.homes[home]!.unit.id, text }, noKey) });
  return [
    said('lockers', 18, 0, '东门增加快递柜'), { daysAgo: 16, hour: 9, by: 'CSR1', does: (call) => service.judge(call, id('lockers'), { decision: 'ACCEPTED', reason: '已有厂商可提供,无需费用' }, noKey) },
    { daysAgo: 15, hour: 9, by: 'CSR1', does: (call) => service.reply(call, id('lockers'), '已采纳,本月底前在东门安装。', noKey) },
    said('benches', 9, 1, '中心花园增加座椅'), said('lights', 1, 2, '2 栋北侧路灯偏暗'),
    { daysAgo: 4, hour: 17, by: 'CSR1', does: (call) => service.openBox(call, { estateId, boxCode: 'LOBBY-1', items: [{ kind: 'OPINION', suggesterType: 'ANONYMOUS', text: '大堂地垫请更换' }] }, noKey) },
    { daysAgo: 3, hour: 17, by: 'FD', does: (call) => stage.get(InsightNoteService).submit(call, { estateId, source: 'OWNER_NEWS', text: '多户打听集中采购充电桩的价格' }, noKey) },
  ];
}

const assembly = (stage: Stage): Step[] => [{ daysAgo: 12, hour: 20, by: 'PM', does: (call) => stage.get(CommitteeService).recordAssembly(call, {
  estateId: stage.estateId, at: stage.at(-12, 14), noticeOn: stage.day(-28), agenda: '年度预算与公共收益使用',
  resolutions: [{ title: '公共收益用于更换大堂照明', votesFor: 12, votesAgainst: 2, abstentions: 1, isPassed: true }],
}, noKey) }];
